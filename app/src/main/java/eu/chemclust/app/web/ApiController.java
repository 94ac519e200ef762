package eu.chemclust.app.web;

import eu.chemclust.app.api.ApiFramework;
import eu.chemclust.app.api.ApiIndicator;
import eu.chemclust.app.api.ApiRanking;
import eu.chemclust.app.api.ApiRegion;
import eu.chemclust.app.view.Selection;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.framework.FrameworkNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The results for programs.
@RestController
@RequestMapping("/api/v1")
final class ApiController {
    private final BenchmarkResult result;
    private final RequestReader reader;
    private final ApiRequest parts;
    private final ApiAnswers answers;

    ApiController(BenchmarkResult result, RequestReader reader, ApiRequest parts, ApiAnswers answers) {
        this.result = result;
        this.reader = reader;
        this.parts = parts;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<byte[]> index(HttpServletRequest request) {
        return answers.json(request, "", () -> {
            Map<String, Object> index = new LinkedHashMap<>();
            index.put("method", result.method().version());
            index.put("years", result.years());
            ApiTables.LISTS.forEach(name -> index.put(name, "/api/v1/" + name));
            index.put("description", "/api/v1/openapi.yaml");
            return index;
        });
    }

    @GetMapping("/regions")
    ResponseEntity<byte[]> regions(HttpServletRequest request) {
        Selection selection = reader.selection(request);
        return answers.slice(
                request,
                selection.toString(),
                () -> ApiRegion.all(result).stream()
                        .filter(region ->
                                selection.fits(result.find(region.code()).orElseThrow()))
                        .toList(),
                "country",
                "members",
                "q");
    }

    @GetMapping("/regions/{code}")
    ResponseEntity<byte[]> region(@PathVariable String code, HttpServletRequest request) {
        var status = reader.region(code);
        int year = reader.year(request);
        String language = reader.messages(request).language();
        return answers.json(request, year + language, () -> ApiRegion.of(result, status, year, language));
    }

    @GetMapping("/ranking")
    ResponseEntity<byte[]> ranking(HttpServletRequest request) {
        Selection selection = reader.selection(request);
        String key = selection.toString();
        ApiRequest.Form form = parts.form(
                request,
                ApiRequest.Form.JSON,
                ApiRequest.Form.CSV,
                ApiRequest.Form.JSON_STAT,
                ApiRequest.Form.SDMX_CSV);
        return switch (form) {
            case CSV -> answers.text(request, form.kind(), key, () -> ApiTables.ranking(result, selection));
            case JSON_STAT ->
                answers.records(
                        request, form.kind(), key, () -> ApiRanking.cube(result, lines(selection), selection.year()));
            case SDMX_CSV ->
                answers.sheet(request, form.kind(), key, () -> ApiTables.rankingObservations(result, selection));
            case JSON, XLSX, DCAT ->
                answers.slice(request, key, () -> lines(selection), "year", "scope", "country", "members", "q");
        };
    }

    private List<ApiRanking> lines(Selection selection) {
        return ApiRanking.of(result, selection.scope(), selection.ranked(result));
    }

    @GetMapping("/indicators")
    ResponseEntity<byte[]> indicators(HttpServletRequest request) {
        String language = reader.messages(request).language();
        return answers.slice(request, language, () -> ApiIndicator.all(result, language), "lang");
    }

    @GetMapping("/indicators/{code}")
    ResponseEntity<byte[]> indicator(@PathVariable String code, HttpServletRequest request) {
        FrameworkNode.Indicator indicator = reader.indicator(code);
        int year = reader.year(request);
        String language = reader.messages(request).language();
        ApiRequest.Form form = parts.form(
                request,
                ApiRequest.Form.JSON,
                ApiRequest.Form.CSV,
                ApiRequest.Form.JSON_STAT,
                ApiRequest.Form.SDMX_CSV);
        return switch (form) {
            case CSV ->
                answers.text(
                        request,
                        form.kind(),
                        Integer.toString(year),
                        () -> ApiTables.values(ApiIndicator.values(result, indicator, year, "en")));
            case JSON_STAT -> answers.records(request, form.kind(), "cube", () -> ApiIndicator.cube(result, indicator));
            case SDMX_CSV ->
                answers.sheet(request, form.kind(), "all", () -> ApiTables.valueObservations(result, indicator.code()));
            case JSON, XLSX, DCAT ->
                answers.json(request, year + language, () -> {
                    Map<String, Object> answer = new LinkedHashMap<>();
                    answer.put("method", result.method().version());
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
        return answers.json(request, language, () -> ApiFramework.of(result, language));
    }

    @GetMapping("/sources")
    ResponseEntity<byte[]> sources(HttpServletRequest request) {
        return answers.slice(request, "", () -> ApiFramework.sources(result));
    }

    @GetMapping("/figures")
    ResponseEntity<byte[]> figures(HttpServletRequest request) {
        return answers.json(
                request, "", () -> Map.of("figures", ApiTables.FIGURES, "forms", List.of("svg", "png", "csv")));
    }

    @GetMapping("/openapi.yaml")
    ResponseEntity<byte[]> description(HttpServletRequest request) {
        return answers.text(request, AnswerKind.YAML, "", ApiTables::description);
    }
}
