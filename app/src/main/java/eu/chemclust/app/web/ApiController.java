package eu.chemclust.app.web;

import eu.chemclust.app.api.ApiFramework;
import eu.chemclust.app.api.ApiIndicator;
import eu.chemclust.app.api.ApiRanking;
import eu.chemclust.app.api.ApiRegion;
import eu.chemclust.app.api.Slice;
import eu.chemclust.app.output.RankingCsv;
import eu.chemclust.app.output.RankingSelection;
import eu.chemclust.app.view.Selection;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.Standing;
import eu.chemclust.observatory.framework.FrameworkNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// The results for programs.
@RestController
@RequestMapping("/api/v1")
final class ApiController {
    private final BenchmarkResult result;
    private final RequestReader reader;
    private final ApiRequest parts;
    private final Answers answers;
    private final Turnstile turnstile;
    private final JsonMapper json;

    ApiController(
            BenchmarkResult result,
            RequestReader reader,
            ApiRequest parts,
            Answers answers,
            Turnstile turnstile,
            JsonMapper json) {
        this.result = result;
        this.reader = reader;
        this.parts = parts;
        this.answers = answers;
        this.turnstile = turnstile;
        this.json = json;
    }

    @GetMapping
    ResponseEntity<byte[]> index(HttpServletRequest request) {
        return json(request, "", () -> {
            Map<String, Object> index = new LinkedHashMap<>();
            index.put("edition", result.method().version());
            index.put("years", result.years());
            for (String name : List.of("regions", "ranking", "indicators", "framework", "figures", "sources")) {
                index.put(name, "/api/v1/" + name);
            }
            index.put("description", "/api/v1/openapi.yaml");
            return index;
        });
    }

    @GetMapping("/regions")
    ResponseEntity<byte[]> regions(HttpServletRequest request) {
        Selection selection = reader.selection(request);
        String address = parts.address(request, "country", "members", "q");
        return json(
                request,
                selection + parts.key(request),
                () -> slice(
                        request,
                        address,
                        ApiRegion.all(result).stream()
                                .filter(region -> selection.fits(
                                        result.find(region.code()).orElseThrow()))
                                .toList()));
    }

    @GetMapping("/regions/{code}")
    ResponseEntity<byte[]> region(@PathVariable String code, HttpServletRequest request) {
        var status = reader.region(code);
        int year = reader.year(request);
        String language = reader.messages(request).language();
        return json(request, year + language, () -> ApiRegion.of(result, status, year, language));
    }

    @GetMapping("/ranking")
    ResponseEntity<byte[]> ranking(HttpServletRequest request) {
        Selection selection = reader.selection(request);
        String key = selection + parts.key(request);
        return switch (parts.form(request)) {
            case CSV -> answers.text(request, AnswerKind.CSV, "ranking " + selection, () -> csv(selection));
            case JSON_STAT ->
                answer(
                        request,
                        AnswerKind.JSON_STAT,
                        key,
                        () -> ApiRanking.cube(result, lines(selection), selection.year()));
            case JSON ->
                json(
                        request,
                        key,
                        () -> slice(
                                request,
                                parts.address(request, "year", "scope", "country", "members", "q"),
                                lines(selection)));
        };
    }

    private List<ApiRanking> lines(Selection selection) {
        return ApiRanking.of(result, selection.scope(), selection.ranked(result));
    }

    private String csv(Selection selection) {
        Set<String> selected =
                selection.ranked(result).stream().map(Standing.Ranked::region).collect(Collectors.toSet());
        return RankingCsv.text(RankingSelection.whole(selection.year(), selection.scope()).rows(result).stream()
                .filter(row -> selected.contains(row.code()))
                .toList());
    }

    @GetMapping("/indicators")
    ResponseEntity<byte[]> indicators(HttpServletRequest request) {
        String language = reader.messages(request).language();
        return json(
                request,
                language + parts.key(request),
                () -> slice(request, parts.address(request, "lang"), ApiIndicator.all(result, language)));
    }

    @GetMapping("/indicators/{code}")
    ResponseEntity<byte[]> indicator(@PathVariable String code, HttpServletRequest request) {
        FrameworkNode.Indicator indicator = reader.indicator(code);
        int year = reader.year(request);
        String language = reader.messages(request).language();
        return switch (parts.form(request)) {
            case CSV ->
                answers.text(
                        request,
                        AnswerKind.CSV,
                        "values " + code + year,
                        () -> ApiTables.values(ApiIndicator.values(result, indicator, year, "en")));
            case JSON_STAT -> answer(request, AnswerKind.JSON_STAT, "cube", () -> ApiIndicator.cube(result, indicator));
            case JSON ->
                json(request, year + language, () -> {
                    Map<String, Object> answer = new LinkedHashMap<>();
                    answer.put("edition", result.method().version());
                    answer.put("indicator", ApiIndicator.of(result, indicator, language));
                    answer.put("year", year);
                    answer.put("values", ApiIndicator.values(result, indicator, year, language));
                    return answer;
                });
        };
    }

    @GetMapping("/framework")
    ResponseEntity<byte[]> framework(HttpServletRequest request) {
        String language = reader.messages(request).language();
        return json(request, language, () -> ApiFramework.of(result, language));
    }

    @GetMapping("/sources")
    ResponseEntity<byte[]> sources(HttpServletRequest request) {
        return json(
                request,
                parts.key(request),
                () -> slice(request, parts.address(request), ApiFramework.sources(result)));
    }

    @GetMapping("/figures")
    ResponseEntity<byte[]> figures(HttpServletRequest request) {
        return json(request, "", () -> Map.of("figures", ApiTables.FIGURES, "forms", List.of("svg", "png", "csv")));
    }

    @GetMapping("/openapi.yaml")
    ResponseEntity<byte[]> description(HttpServletRequest request) {
        return answers.text(request, AnswerKind.YAML, "openapi", ApiTables::description);
    }

    private <T> Slice<T> slice(HttpServletRequest request, String address, List<T> items) {
        return Slice.of(result.method().version(), items, parts.offset(request), parts.limit(request), address);
    }

    private ResponseEntity<byte[]> json(HttpServletRequest request, String key, Supplier<?> value) {
        return answer(request, AnswerKind.JSON, key, value);
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest request, AnswerKind kind, String key, Supplier<?> value) {
        return answers.bytes(request, kind, request.getRequestURI() + ' ' + key, () -> {
            turnstile.enter(request, Turnstile.FIGURE);
            return json.writeValueAsBytes(value.get());
        });
    }
}
