package eu.chemclust.app.web;

import eu.chemclust.app.api.ApiData;
import eu.chemclust.app.diagnosis.DataState;
import eu.chemclust.app.diagnosis.DataToday;
import eu.chemclust.app.diagnosis.Holdings;
import eu.chemclust.app.output.CoverageData;
import eu.chemclust.app.output.Grid;
import eu.chemclust.app.output.RevisionData;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.coverage.CoverageCell;
import eu.chemclust.observatory.revision.Revisions;
import eu.chemclust.report.Measure;
import eu.chemclust.report.SdmxCsv;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Figures by measure, region and year for programs, what is missing of them and what later publications changed.
@RestController
@RequestMapping("/api/v1")
final class RecordsController {
    /// So many measures at once, each with a figure for every region and year.
    private static final int MOST_MEASURES = 5;

    private final BenchmarkResult result;
    private final Holdings holdings;
    private final RequestReader reader;
    private final ApiRequest parts;
    private final ApiAnswers answers;
    private final DataToday data;

    RecordsController(Served served, RequestReader reader, ApiRequest parts, ApiAnswers answers, DataToday data) {
        this.result = served.result();
        this.holdings = served.holdings();
        this.reader = reader;
        this.parts = parts;
        this.answers = answers;
        this.data = data;
    }

    @GetMapping("/measures")
    ResponseEntity<byte[]> measures(HttpServletRequest request) {
        return answers.slice(request, "", () -> new ApiData(result).measures());
    }

    @GetMapping("/data")
    ResponseEntity<byte[]> data(HttpServletRequest request) {
        ApiData data = new ApiData(result);
        ApiData.Selected selected = new ApiData.Selected(
                measures(request, data),
                parts.text(request, "year").isEmpty() ? result.years() : List.of(reader.year(request)));
        String key = selected.toString();
        ApiRequest.Form form = parts.form(
                request,
                ApiRequest.Form.JSON,
                ApiRequest.Form.CSV,
                ApiRequest.Form.JSON_STAT,
                ApiRequest.Form.SDMX_CSV);
        return switch (form) {
            case CSV ->
                answers.text(
                        request, form.kind(), key, () -> data.grid(selected).csv());
            case JSON_STAT -> answers.records(request, form.kind(), key, () -> data.cube(selected));
            case SDMX_CSV ->
                answers.sheet(
                        request,
                        form.kind(),
                        key,
                        () -> SdmxCsv.data(result.framework().root().code(), data.observations(selected)));
            case JSON, XLSX, DCAT -> answers.json(request, key, () -> data.series(selected));
        };
    }

    private List<Measure> measures(HttpServletRequest request, ApiData data) {
        List<String> codes = parts.list(request, "measures");
        if (codes.isEmpty()) {
            throw new BadRequest(
                    "problem.needed",
                    "measures",
                    Measure.score(result.framework().root().code()));
        }
        if (codes.size() > MOST_MEASURES) {
            throw new BadRequest("problem.measures", Integer.toString(MOST_MEASURES));
        }
        return codes.stream()
                .map(code ->
                        data.find(code).orElseThrow(() -> new BadRequest("problem.measure", RequestReader.echo(code))))
                .toList();
    }

    /// What the indicators have and lack, with the reason.
    @GetMapping("/coverage")
    ResponseEntity<byte[]> coverage(HttpServletRequest request) {
        String region = one(request, "region")
                .map(code -> {
                    reader.region(code);
                    return code;
                })
                .orElse("");
        String indicator = one(request, "indicator")
                .map(code -> reader.indicator(code).code())
                .orElse("");
        int year = parts.text(request, "year").isEmpty() ? 0 : reader.year(request);
        DataState state = data.state();
        String key = state.day() + region + '.' + indicator + '.' + year;
        Supplier<List<CoverageCell>> cells = () -> state.cells().stream()
                .filter(cell -> region.isEmpty() || cell.region().equals(region))
                .filter(cell -> indicator.isEmpty() || cell.indicator().equals(indicator))
                .filter(cell -> year == 0 || cell.year() == year)
                .toList();
        ApiRequest.Form form = parts.form(request, ApiRequest.Form.JSON, ApiRequest.Form.CSV);
        if (form == ApiRequest.Form.CSV) {
            return answers.text(
                    request,
                    form.kind(),
                    key,
                    () -> CoverageData.grid(cells.get()).csv());
        }
        return answers.slice(request, key, cells, "region", "indicator", "year");
    }

    /// Series whose newest figures are due.
    @GetMapping("/coverage/overdue")
    ResponseEntity<byte[]> overdue(HttpServletRequest request) {
        DataState state = data.state();
        return answers.json(
                request, state.day().toString(), () -> CoverageData.document(List.of(), state.overdue(), state.day()));
    }

    /// What later publications changed, series by series; with `series`, cell by cell.
    @GetMapping("/revisions")
    ResponseEntity<byte[]> revisions(HttpServletRequest request) {
        String series = parts.text(request, "series");
        ApiRequest.Form form = parts.form(request, ApiRequest.Form.JSON, ApiRequest.Form.CSV);
        if (form == ApiRequest.Form.CSV && series.isEmpty()) {
            throw new BadRequest("problem.needed", "series", "C20");
        }
        if (form == ApiRequest.Form.CSV) {
            return answers.text(
                    request,
                    form.kind(),
                    series,
                    () -> revised(series).changes().csv());
        }
        return answers.bytes(request, form.kind(), series, Turnstile.QUESTION, () -> {
            RevisionData data = revised(series);
            return Grid.json(series.isEmpty() ? data.summaries() : data.document())
                    .getBytes(StandardCharsets.UTF_8);
        });
    }

    private RevisionData revised(String series) {
        return holdings.ask(held -> {
            RevisionData data = new RevisionData(series);
            Revisions revisions = new Revisions(held.known());
            revisions
                    .revisedSources()
                    .forEach(source -> revisions
                            .ofSource(source)
                            .forEach(revision -> data.add(revision, Optional.empty(), false)));
            return data;
        });
    }

    private Optional<String> one(HttpServletRequest request, String name) {
        String text = parts.text(request, name);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
