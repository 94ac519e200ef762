package eu.chemclust.observatory.edition;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import eu.chemclust.engine.FailedReplications;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankInterval;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.benchmark.RegionStatus;
import eu.chemclust.observatory.benchmark.Standing;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.indicator.IndicatorValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The result files of an edition as bytes. Numbers are written in the shortest form that reads back to the same bits;
/// a cell without a number is empty. Rows and columns have one order, whatever the order of computation.
final class EditionResults {
    static final String REGIONS = "results/regions.csv";
    static final String SCORES = "results/scores.csv";
    static final String RANKS = "results/ranks.csv";
    static final String INDICATORS = "results/indicators.csv";
    static final String ALIKE = "results/not-told-apart.csv";
    static final String REPLICATIONS = "results/replications.csv";

    /// The parts that are packed.
    static final List<String> PACKED = List.of(SCORES, INDICATORS, EditionPeers.FILE);

    private final BenchmarkResult result;

    private EditionResults(BenchmarkResult result) {
        this.result = result;
    }

    /// All result files by path, in the order of the manifest.
    static Map<String, byte[]> of(BenchmarkResult result) {
        EditionResults results = new EditionResults(result);
        Map<String, Supplier<byte[]>> writers = new LinkedHashMap<>();
        writers.put(INDICATORS, results::indicators);
        writers.put(ALIKE, results::alike);
        writers.put(RANKS, results::ranks);
        writers.put(REGIONS, results::regions);
        writers.put(REPLICATIONS, results::replications);
        writers.put(SCORES, results::scores);
        // Side by side: they share nothing but the finished result.
        Map<String, CompletableFuture<byte[]>> running = new LinkedHashMap<>();
        writers.forEach((name, writer) -> running.put(name, CompletableFuture.supplyAsync(writer)));
        Map<String, byte[]> parts = new LinkedHashMap<>();
        running.forEach((name, bytes) -> parts.put(name, bytes.join()));
        return parts;
    }

    private byte[] regions() {
        List<String> header = List.of(
                "code",
                "name",
                "country",
                "nuts_version",
                "parts",
                "chemical",
                "by_location_quotient",
                "by_persons_employed",
                "by_membership",
                "members",
                "location_quotient",
                "persons_employed",
                "period");
        return csv(header, rows -> {
            for (RegionStatus status : result.regions().values()) {
                rows.accept(List.of(
                        status.region().code().code(),
                        status.region().name(),
                        status.region().country(),
                        status.region().code().version().year(),
                        String.join(" ", status.region().parts()),
                        Boolean.toString(status.isChemical()),
                        Boolean.toString(status.byQuotient()),
                        Boolean.toString(status.bySize()),
                        Boolean.toString(status.byMembership()),
                        String.join("; ", status.members()),
                        number(status.locationQuotient()),
                        number(status.personsEmployed()),
                        periods(status.personsEmployed())));
            }
        });
    }

    private byte[] scores() {
        List<String> header = new ArrayList<>(List.of("region", "year", "coverage", "withheld"));
        result.nodes().forEach(node -> header.add(node.code()));
        return csv(header, rows -> {
            for (String region : result.regions().keySet()) {
                for (int year : result.years()) {
                    rows.accept(scores(region, year));
                }
            }
        });
    }

    private List<String> scores(String region, int year) {
        Standing standing = result.standing(region, year);
        List<String> row = new ArrayList<>();
        row.add(region);
        row.add(Integer.toString(year));
        row.add(Double.toString(standing.coverage()));
        row.add(
                switch (standing) {
                    case Standing.Ranked ranked -> "";
                    case Standing.Withheld withheld -> code(withheld.reason());
                });
        for (FrameworkNode node : result.nodes()) {
            OptionalDouble score = result.score(region, node.code(), year);
            row.add(score.isPresent() ? Double.toString(score.getAsDouble()) : "");
        }
        return row;
    }

    private byte[] ranks() {
        List<String> header = List.of(
                "scope",
                "year",
                "region",
                "rank",
                "of",
                "rank_median",
                "rank_low",
                "rank_high",
                "top_quartile_probability");
        return csv(header, rows -> {
            for (RankingScope scope : RankingScope.values()) {
                for (int year : result.years()) {
                    for (Standing.Ranked ranked : result.ranking(scope, year)) {
                        RankInterval rank = ranked.rank(scope).orElseThrow();
                        rows.accept(List.of(
                                code(scope),
                                Integer.toString(year),
                                ranked.region(),
                                Integer.toString(rank.rank()),
                                Integer.toString(rank.of()),
                                Double.toString(rank.median()),
                                Double.toString(rank.low()),
                                Double.toString(rank.high()),
                                Double.toString(rank.topQuartileProbability())));
                    }
                }
            }
        });
    }

    private byte[] indicators() {
        List<String> header = List.of(
                "indicator", "region", "year", "value", "missing_because", "period", "flags", "estimated_share");
        return csv(header, rows -> {
            for (FrameworkNode.Indicator indicator : result.framework().indicators()) {
                for (String region : result.regions().keySet()) {
                    for (int year : result.years()) {
                        List<String> row = new ArrayList<>(List.of(indicator.code(), region, Integer.toString(year)));
                        row.addAll(value(result.values().get(indicator.code(), region, year)));
                        rows.accept(row);
                    }
                }
            }
        });
    }

    private static List<String> value(IndicatorValue value) {
        return switch (value) {
            case IndicatorValue.Known known ->
                List.of(
                        Double.toString(known.value()),
                        "",
                        known.periods(),
                        known.flags(),
                        known.estimatedShare() == 0 ? "0" : Double.toString(known.estimatedShare()));
            case IndicatorValue.Missing missing -> List.of("", code(missing.reason()), "", "", "");
        };
    }

    private byte[] alike() {
        int year = result.method().headlineYear();
        return csv(List.of("scope", "year", "region", "not_told_apart_from"), rows -> {
            for (RankingScope scope : RankingScope.values()) {
                for (Standing.Ranked ranked : result.ranking(scope, year)) {
                    List<String> others = result.indistinguishableFrom(ranked.region(), scope);
                    rows.accept(
                            List.of(code(scope), Integer.toString(year), ranked.region(), String.join(" ", others)));
                }
            }
        });
    }

    private byte[] replications() {
        return csv(List.of("outcome", "replications"), rows -> {
            int failed = result.failures().stream()
                    .mapToInt(FailedReplications::count)
                    .sum();
            int all = result.method().robustness().replications();
            rows.accept(List.of("computed", Integer.toString(all - failed)));
            result.failures()
                    .forEach(failure ->
                            rows.accept(List.of("failed: " + failure.reason(), Integer.toString(failure.count()))));
        });
    }

    private static String number(IndicatorValue value) {
        return value instanceof IndicatorValue.Known known ? Double.toString(known.value()) : "";
    }

    private static String periods(IndicatorValue value) {
        return value instanceof IndicatorValue.Known known ? known.periods() : "";
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static byte[] csv(List<String> header, Consumer<Consumer<List<String>>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (CsvWriter writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            writer.writeRecord(header);
            rows.accept(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }
}
