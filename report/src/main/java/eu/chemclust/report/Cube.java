package eu.chemclust.report;

import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.edition.EditionFigures;
import eu.chemclust.observatory.observation.Vintage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All figures of an edition as one cube: region by measure by year. Every format is written from it, so that all of
/// them say the same.
final class Cube {
    private final EditionFigures figures;
    private final List<Measure> measures;
    private final List<String> regions;
    private final List<Integer> years;
    private final Map<String, Integer> measurePositions;
    private final Map<String, Integer> regionPositions;
    private final double[] values;
    private final Map<Integer, Remark> remarks = new HashMap<>();

    /// What is to be known of a cell beside its number.
    ///
    /// @param missing why there is no number; empty where there is one
    /// @param flags   the publishers' flags, one letter each
    /// @param period  period of the figures under it
    /// @param split   share that rests on splitting areas
    record Remark(String missing, String flags, String period, double split) {
        static final Remark NONE = new Remark("", "", "", 0);
    }

    /// Hears of a cell.
    @FunctionalInterface
    interface CellReader {
        void read(String region, Measure measure, int year, double value, Remark remark);
    }

    Cube(EditionFigures figures) {
        this.figures = figures;
        this.measures = Measure.of(figures);
        this.regions = List.copyOf(figures.regions().keySet());
        this.years = figures.edition().description().years();
        this.measurePositions = positions(measures.stream().map(Measure::code).toList());
        this.regionPositions = positions(regions);
        this.values = new double[regions.size() * measures.size() * years.size()];
        Arrays.fill(values, Double.NaN);
        readScores();
        readRanks();
        figures.values(this::put);
    }

    private static Map<String, Integer> positions(List<String> codes) {
        Map<String, Integer> positions = new TreeMap<>();
        codes.forEach(code -> positions.put(code, positions.size()));
        return positions;
    }

    private void readScores() {
        for (EditionFigures.Row row : figures.rows()) {
            figures.framework().nodes().forEach(node -> {
                int at = position(row.region(), Measure.score(node.code()), row.year());
                row.score(node.code())
                        .ifPresentOrElse(
                                score -> values[at] = score,
                                () -> remarks.put(
                                        at,
                                        new Remark(row.withheld().isEmpty() ? "no_score" : row.withheld(), "", "", 0)));
            });
        }
    }

    private void readRanks() {
        for (EditionFigures.Rank rank : figures.ranks()) {
            for (Measure.RankFigure figure : Measure.RANK_FIGURES) {
                int at = position(rank.region(), Measure.rank(rank.scope(), figure), rank.year());
                values[at] = figure.figure().applyAsDouble(rank.interval());
            }
        }
    }

    private void put(EditionFigures.Value value) {
        int at = position(value.region(), Measure.value(value.indicator()), value.year());
        values[at] = value.value().orElse(Double.NaN);
        remarks.put(at, new Remark(value.missingBecause(), value.flags(), value.period(), value.estimatedShare()));
    }

    private int position(String region, String measure, int year) {
        int r = regionPositions.getOrDefault(region, -1);
        int m = measurePositions.getOrDefault(measure, -1);
        int y = years.indexOf(year);
        if (r < 0 || m < 0 || y < 0) {
            throw new IllegalArgumentException(
                    "the edition names no region, indicator or year " + region + " " + measure + " " + year);
        }
        return (r * measures.size() + m) * years.size() + y;
    }

    EditionFigures figures() {
        return figures;
    }

    List<Measure> measures() {
        return measures;
    }

    List<String> regions() {
        return regions;
    }

    List<Integer> years() {
        return years;
    }

    List<Vintage> vintages() {
        return figures.edition().description().vintages();
    }

    String name() {
        return figures.edition().name();
    }

    double value(int position) {
        return values[position];
    }

    Remark remark(int position) {
        return remarks.getOrDefault(position, Remark.NONE);
    }

    int size() {
        return values.length;
    }

    /// Walks through all cells that say something: a number, or why there is none. A region that is not ranked has
    /// no cell for it.
    void read(CellReader reader) {
        int at = 0;
        for (String region : regions) {
            for (Measure measure : measures) {
                for (int year : years) {
                    if (!Double.isNaN(values[at]) || !remark(at).missing().isEmpty()) {
                        reader.read(region, measure, year, values[at], remark(at));
                    }
                    at++;
                }
            }
        }
    }

    /// The name of a region.
    String regionName(String code) {
        EditionFigures.Region region = figures.regions().get(code);
        return region == null ? code : region.name();
    }

    /// One line for each publisher whom a user of the figures must name.
    List<String> attributions() {
        List<String> lines = new ArrayList<>();
        for (Vintage vintage : vintages()) {
            String line = vintage.attribution() + ": " + vintage.title() + " (published " + vintage.published()
                    + ", retrieved " + vintage.retrieved() + ", " + vintage.licence() + ", " + vintage.address() + ")";
            if (!lines.contains(line)) {
                lines.add(line);
            }
        }
        return lines;
    }

    /// The ranks of a scope in the headline year, best first.
    List<EditionFigures.Rank> headline(RankingScope scope) {
        int year = figures.edition().description().headlineYear();
        return figures.ranks().stream()
                .filter(rank -> rank.scope() == scope && rank.year() == year)
                .toList();
    }
}
