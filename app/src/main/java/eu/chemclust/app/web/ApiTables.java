package eu.chemclust.app.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import eu.chemclust.app.api.ApiData;
import eu.chemclust.app.api.ApiIndicator;
import eu.chemclust.app.api.ApiRegion;
import eu.chemclust.app.output.RankingCsv;
import eu.chemclust.app.output.RankingSelection;
import eu.chemclust.app.view.Selection;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.Standing;
import eu.chemclust.report.Measure;
import eu.chemclust.report.SdmxCsv;
import eu.chemclust.tables.Sheet;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Tables and texts of the interface for programs.
final class ApiTables {
    /// Addresses of figures; each with `.svg`, `.png` or `.csv`.
    static final List<String> FIGURES = List.of(
            "/figures/ranking",
            "/figures/map",
            "/figures/scatter",
            "/figures/likeness",
            "/figures/regions/{code}/profile",
            "/figures/regions/{code}/trend",
            "/figures/indicators/{code}/map",
            "/figures/indicators/{code}/distribution");

    /// What the interface has lists and answers of, below `/api/v1/`.
    static final List<String> LISTS = List.of(
            "regions",
            "ranking",
            "indicators",
            "framework",
            "measures",
            "data",
            "compare",
            "what-if",
            "chemistry",
            "likeness",
            "exchange",
            "vocabulary",
            "facilities",
            "by-products",
            "partners",
            "plan",
            "calls",
            "editions",
            "coverage",
            "revisions",
            "sources",
            "figures");

    private ApiTables() {}

    /// A selection of the ranking, a region a line.
    static String ranking(BenchmarkResult result, Selection selection) {
        Set<String> selected =
                selection.ranked(result).stream().map(Standing.Ranked::region).collect(Collectors.toSet());
        return RankingCsv.text(RankingSelection.whole(selection.year(), selection.scope()).rows(result).stream()
                .filter(row -> selected.contains(row.code()))
                .toList());
    }

    /// The same for statistical systems: the score of the index and all figures of the rank.
    static Sheet rankingObservations(BenchmarkResult result, Selection selection) {
        ApiData data = new ApiData(result);
        List<String> codes = new ArrayList<>();
        codes.add(Measure.score(result.framework().root().code()));
        Measure.RANK_FIGURES.forEach(figure -> codes.add(Measure.rank(selection.scope(), figure)));
        return SdmxCsv.data(
                result.framework().root().code(),
                selection.ranked(result).stream()
                        .flatMap(ranked -> codes.stream()
                                .map(code ->
                                        data.get(data.find(code).orElseThrow(), ranked.region(), selection.year())))
                        .toList());
    }

    /// The values of an indicator in all regions and years, for statistical systems.
    static Sheet valueObservations(BenchmarkResult result, String indicator) {
        ApiData data = new ApiData(result);
        Measure measure = data.find(Measure.value(indicator)).orElseThrow();
        return SdmxCsv.data(
                result.framework().root().code(),
                data.observations(new ApiData.Selected(List.of(measure), result.years())));
    }

    /// An indicator's values, a region a line.
    static String values(List<ApiIndicator.Value> values) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("region", "name", "value", "unit", "periods", "flags", "estimated_share", "missing");
            for (ApiIndicator.Value line : values) {
                ApiRegion.Value value = line.value();
                csv.writeRecord(
                        line.region(),
                        line.name(),
                        value.value() == null ? "" : value.value().toString(),
                        value.unit(),
                        Objects.requireNonNullElse(value.periods(), ""),
                        Objects.requireNonNullElse(value.flags(), ""),
                        Double.toString(value.estimatedShare()),
                        Objects.requireNonNullElse(value.missing(), ""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return text.toString();
    }

    /// The description of the interface.
    static String description() {
        try (InputStream in = ApiTables.class.getResourceAsStream("openapi.yaml")) {
            return new String(Objects.requireNonNull(in, "openapi.yaml").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read openapi.yaml from the program", e);
        }
    }
}
