package eu.chemclust.observatory.edition;

import eu.chemclust.observatory.benchmark.RankInterval;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.framework.IndicatorFramework;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.CsvTable;
import eu.chemclust.tables.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/// The figures of an edition as they were published, read from its result files; nothing is computed.
public final class EditionFigures {
    private final Edition edition;
    private final IndicatorFramework framework;
    private final Map<String, Region> regions = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<Key, Rank> ranks = new LinkedHashMap<>();
    private final List<Alike> alike = new ArrayList<>();

    private record Key(RankingScope scope, int year, String region) {}

    /// A region of the edition.
    ///
    /// @param period period of the two figures on chemistry; empty where there are none
    public record Region(
            String code,
            String name,
            String country,
            String nutsVersion,
            boolean chemical,
            String members,
            OptionalDouble locationQuotient,
            OptionalDouble personsEmployed,
            String period) {}

    /// The scores of a region in a year.
    ///
    /// @param coverage share of the indicators that have a value
    /// @param withheld why the index does not cover it; empty where it does
    /// @param scores   by node; nodes without a score are left out
    public record Row(String region, int year, double coverage, String withheld, Map<String, Double> scores) {
        public Row {
            scores = Map.copyOf(scores);
        }

        /// The score of a node: for an indicator its normalised value.
        public OptionalDouble score(String node) {
            Double score = scores.get(node);
            return score == null ? OptionalDouble.empty() : OptionalDouble.of(score);
        }
    }

    /// A rank with its interval.
    public record Rank(RankingScope scope, int year, String region, RankInterval interval) {}

    /// An indicator value in its unit.
    ///
    /// @param missingBecause why there is no value; empty where there is one
    /// @param estimatedShare share that rests on splitting areas of another NUTS version
    public record Value(
            String indicator,
            String region,
            int year,
            OptionalDouble value,
            String missingBecause,
            String period,
            String flags,
            double estimatedShare) {}

    /// The regions that a region cannot be told apart from in the headline year, best rank first.
    public record Alike(RankingScope scope, int year, String region, List<String> others) {
        public Alike {
            others = List.copyOf(others);
        }
    }

    private EditionFigures(Edition edition) {
        this.edition = edition;
        this.framework = EditionInputs.read(edition).inputs().framework();
    }

    /// Reads the figures of an edition whose files are as they were published.
    ///
    /// @throws BadInputException with findings for damaged parts
    public static EditionFigures read(Edition edition) {
        EditionFigures figures = new EditionFigures(edition.requireUndamaged());
        figures.readRegions();
        figures.readScores();
        figures.readRanks();
        figures.readAlike();
        return figures;
    }

    private void table(String part, List<String> columns, CsvTable.RowHandler handler) {
        String file = edition.name() + "/" + part;
        try {
            CsvTable.read(file, edition.part(part), ',', columns, row -> {
                try {
                    handler.handle(row);
                } catch (IllegalArgumentException e) {
                    row.finding(columns.getFirst(), e.getMessage() + ".", "Get the edition again from its publisher.");
                }
            });
        } catch (IOException | UncheckedIOException e) {
            throw new BadInputException(Finding.ofFile(
                    file,
                    "the part cannot be read: " + e.getMessage() + ".",
                    "Get the edition again from its publisher."));
        }
    }

    private void readRegions() {
        List<String> columns = List.of(
                "code",
                "name",
                "country",
                "nuts_version",
                "chemical",
                "members",
                "location_quotient",
                "persons_employed",
                "period");
        table(
                EditionResults.REGIONS,
                columns,
                row -> regions.put(
                        row.text("code"),
                        new Region(
                                row.text("code"),
                                row.text("name"),
                                row.text("country"),
                                row.text("nuts_version"),
                                row.text("chemical").equals("true"),
                                row.text("members"),
                                row.number("location_quotient"),
                                row.number("persons_employed"),
                                row.text("period"))));
    }

    private void readScores() {
        List<String> nodes = framework.nodes().stream().map(node -> node.code()).toList();
        List<String> columns = new ArrayList<>(List.of("region", "year", "coverage", "withheld"));
        columns.addAll(nodes);
        table(EditionResults.SCORES, columns, row -> {
            Map<String, Double> scores = new LinkedHashMap<>();
            for (String node : nodes) {
                row.number(node).ifPresent(score -> scores.put(node, score));
            }
            rows.add(new Row(
                    row.text("region"),
                    integer(row, "year"),
                    row.number("coverage").orElse(0),
                    row.text("withheld"),
                    scores));
        });
    }

    private void readRanks() {
        List<String> columns = List.of(
                "scope",
                "year",
                "region",
                "rank",
                "of",
                "rank_median",
                "rank_low",
                "rank_high",
                "top_quartile_probability");
        table(EditionResults.RANKS, columns, row -> {
            RankInterval interval = new RankInterval(
                    integer(row, "rank"),
                    integer(row, "of"),
                    row.number("rank_median").orElse(0),
                    row.number("rank_low").orElse(0),
                    row.number("rank_high").orElse(0),
                    row.number("top_quartile_probability").orElse(0));
            Key key = new Key(scope(row), integer(row, "year"), row.text("region"));
            ranks.put(key, new Rank(key.scope(), key.year(), key.region(), interval));
        });
    }

    private void readAlike() {
        List<String> columns = List.of("scope", "year", "region", "not_told_apart_from");
        table(EditionResults.ALIKE, columns, row -> {
            String others = row.text("not_told_apart_from");
            alike.add(new Alike(
                    scope(row),
                    integer(row, "year"),
                    row.text("region"),
                    others.isEmpty() ? List.of() : Arrays.asList(others.split(" ", -1))));
        });
    }

    private static RankingScope scope(CsvTable.Row row) {
        return RankingScope.valueOf(row.text("scope").toUpperCase(Locale.ROOT));
    }

    private static int integer(CsvTable.Row row, String column) {
        return Integer.parseInt(row.text(column));
    }

    public Edition edition() {
        return edition;
    }

    public IndicatorFramework framework() {
        return framework;
    }

    /// The regions, by code.
    public Map<String, Region> regions() {
        return java.util.Collections.unmodifiableMap(regions);
    }

    /// The scores of all regions and years.
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /// All ranks, by scope and year, best first.
    public List<Rank> ranks() {
        return List.copyOf(ranks.values());
    }

    /// The rank of a region, if it is ranked in that scope and year.
    public Optional<Rank> rank(RankingScope scope, int year, String region) {
        return Optional.ofNullable(ranks.get(new Key(scope, year, region)));
    }

    /// Which regions cannot be told apart in the headline year.
    public List<Alike> alike() {
        return List.copyOf(alike);
    }

    /// Hands on all indicator values, indicator by indicator.
    public void values(Consumer<Value> consumer) {
        List<String> columns = List.of(
                "indicator", "region", "year", "value", "missing_because", "period", "flags", "estimated_share");
        table(
                EditionResults.INDICATORS,
                columns,
                row -> consumer.accept(new Value(
                        row.text("indicator"),
                        row.text("region"),
                        integer(row, "year"),
                        row.number("value"),
                        row.text("missing_because"),
                        row.text("period"),
                        row.text("flags"),
                        row.number("estimated_share").orElse(0))));
    }
}
