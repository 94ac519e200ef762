package eu.chemclust.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.chemclust.tables.TextTable;
import eu.chemclust.tables.TextTable.TextRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The reference tables of statistics, of what was treated, of outranking, and the tiny vectors, through the command.
final class IndexReferenceStatisticsTest {
    private static final String META = "input/ASEM_iMeta.csv";
    private static final String PIPELINE = """
            screening: {min-availability: 0.9, after-imputation: true}
            denominators: on
            imputation: {method: group-mean, group: EurAsia_group}
            treatment: winsorise
            normalisation: min-max
            aggregation: arithmetic
            """;

    @TempDir
    private Path folder;

    /// A table of ours by some of its columns.
    private static Map<List<String>, Map<String, String>> by(Path file, String... keys) {
        TextTable table = TextTable.read(file);
        Map<List<String>, Map<String, String>> rows = new HashMap<>();
        for (TextRow row : table.rows()) {
            Map<String, String> cells = cells(table, row);
            rows.put(List.of(keys).stream().map(cells::get).toList(), cells);
        }
        return rows;
    }

    private static Map<String, String> cells(TextTable table, TextRow row) {
        Map<String, String> cells = new HashMap<>();
        for (int j = 0; j < table.columns().size(); j++) {
            cells.put(table.columns().get(j), row.cells().get(j));
        }
        return cells;
    }

    private static List<Map<String, String>> reference(String name) {
        TextTable table = Composite.table(name);
        return table.rows().stream().map(row -> cells(table, row)).toList();
    }

    private static String get(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    @Test
    void statisticsOfTheColumns() throws IOException {
        Path out = Composite.run(folder, "run", "steps/Raw.csv", META, "title: raw\n");
        var ours = by(out.resolve("statistics.csv"), "step", "code");
        List<String> pairs = List.of(
                "Min=min",
                "Max=max",
                "Mean=mean",
                "Median=median",
                "Std=deviation",
                "N.Avail=available",
                "N.NonZero=non_zero",
                "N.Unique=unique",
                "N.Same=same",
                "Frc.Avail=available_share",
                "Frc.NonZero=non_zero_share",
                "Frc.Unique=unique_share",
                "Frc.Same=same_share");
        List<String> flags = List.of(
                "Flag.Avail=few-values",
                "Flag.NonZero=many-zeros",
                "Flag.Unique=few-different",
                "Flag.SkewKurt=outliers");
        for (Map<String, String> due : reference("stats/stats_raw.csv")) {
            Map<String, String> row = Objects.requireNonNull(ours.get(List.of("raw", get(due, "iCode"))));
            for (String pair : pairs) {
                String[] names = pair.split("=", -1);
                Composite.assertCell(get(due, "iCode") + pair, get(row, names[1]), get(due, names[0]), false);
            }
            assertThat(Composite.number(get(row, "skewness")))
                    .isCloseTo(Composite.number(get(due, "Skew")), within(1e-11));
            assertThat(Composite.number(get(row, "kurtosis")))
                    .isCloseTo(Composite.number(get(due, "Kurt")), within(1e-10));
            for (String flag : flags) {
                String[] names = flag.split("=", -1);
                assertThat(get(row, "flags").contains(names[1]))
                        .as(get(due, "iCode") + flag)
                        .isEqualTo(!get(due, names[0]).equals("ok"));
            }
        }
    }

    @Test
    void correlationsReliabilityAndComponents() throws IOException {
        Path out = Composite.run(folder, "audit", "input/ASEM_iData.csv", META, PIPELINE);
        correlations(out, "pearson", "stats/cor_level2_pearson.csv");
        correlations(out, "spearman", "stats/cor_level3_spearman.csv");
        reliability(out);
        components(out);
    }

    private static void correlations(Path out, String kind, String name) {
        var ours = by(out.resolve("correlations.csv"), "kind", "first", "second");
        int compared = 0;
        for (Map<String, String> due : reference(name)) {
            String a = get(due, "Var1");
            String b = get(due, "Var2");
            if (!a.equals(b)) {
                var row = ours.containsKey(List.of(kind, a, b))
                        ? ours.get(List.of(kind, a, b))
                        : ours.get(List.of(kind, b, a));
                assertThat(row).as(a + " " + b).isNotNull();
                Composite.assertCell(
                        a + " " + b, get(Objects.requireNonNull(row), "correlation"), get(due, "Correlation"), false);
                compared++;
            }
        }
        assertThat(compared).isPositive();
    }

    private static void reliability(Path out) {
        var ours = by(out.resolve("reliability.csv"), "group", "of");
        for (Map<String, String> due : reference("stats/cronbach.csv")) {
            boolean indicators = get(due, "level").equals("1");
            String group = get(due, "group").replace("(indicators)", "");
            var row = Objects.requireNonNull(ours.get(List.of(group, indicators ? "indicators" : "children")), group);
            assertThat(Composite.number(get(row, "alpha_normalised")))
                    .as(group)
                    .isCloseTo(Composite.number(get(due, "alpha_normalised")), within(1e-11));
            if (indicators) {
                assertThat(Composite.number(get(row, "alpha_raw")))
                        .as(group)
                        .isCloseTo(Composite.number(get(due, "alpha_raw")), within(1e-11));
            }
        }
    }

    private static void components(Path out) {
        var components = by(out.resolve("components.csv"), "group", "of", "component");
        for (Map<String, String> due : reference("stats/pca_agg_L2_variance.csv")) {
            var row = Objects.requireNonNull(components.get(List.of(get(due, "group"), "children", get(due, "PC"))));
            assertThat(get(row, "rows")).isEqualTo(get(due, "n_used"));
            Composite.assertCell(get(due, "group"), get(row, "eigenvalue"), get(due, "eigenvalue"), false);
            Composite.assertCell(get(due, "group"), get(row, "share"), get(due, "prop"), false);
            Composite.assertCell(get(due, "group"), get(row, "cumulative_share"), get(due, "cum"), false);
        }
        var loadings = by(out.resolve("loadings.csv"), "group", "of", "component", "code");
        for (Map<String, String> due : reference("stats/pca_agg_L2_loadings.csv")) {
            var row = Objects.requireNonNull(
                    loadings.get(List.of(get(due, "group"), "children", get(due, "PC"), get(due, "iCode"))));
            // The sign of a component is free.
            assertThat(Math.abs(Composite.number(get(row, "loading"))))
                    .isCloseTo(Math.abs(Composite.number(get(due, "loading"))), within(1e-11));
        }
    }

    /// The reference gives loadings as weights, one of them negative in other data; ours are their squares.
    @Test
    void weightsOfComponentsAreSquaredLoadings() throws IOException {
        Path out = Composite.run(
                folder,
                "run",
                "input/ASEM_iData.csv",
                META,
                PIPELINE + "weighting: {method: principal-component, groups: [Conn, Sust]}\n");
        var ours = by(out.resolve("weights.csv"), "code");
        for (Map<String, String> due : reference("stats/pca_agg_L2_weights.csv")) {
            var row = Objects.requireNonNull(ours.get(List.of(get(due, "iCode"))));
            double weight = Composite.number(get(due, "Weight"));
            if (get(due, "Level").equals("2")) {
                assertThat(Composite.number(get(row, "weight"))).isCloseTo(weight * weight, within(1e-11));
            } else {
                assertThat(get(row, "weight")).isEqualTo(get(row, "framework_weight"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "default,5,2,3.5",
        "winmax1,1,2,3.5",
        "winmax2,2,2,3.5",
        "winmax3,3,2,3.5",
        "winmax4,4,2,3.5",
        "strict,3,1,2"
    })
    void whatWasTreated(String name, int points, String skewness, String kurtosis) throws IOException {
        Path out = Composite.run(
                folder,
                "run",
                "steps/Screened.csv",
                META,
                "treatment: {max-points: " + points + ", skewness: " + skewness + ", kurtosis: " + kurtosis + "}\n");
        var ours = by(out.resolve("treatment.csv"), "code");
        List<String> shapes = List.of("0=before", "1=winsorised", "2=after_curve");
        for (Map<String, String> due : reference("treat/screened_" + name + "_details.csv")) {
            var row = Objects.requireNonNull(ours.get(List.of(get(due, "iCode"))));
            if (!get(due, "winsorise.nwin").equals("NA")) {
                assertThat(get(row, "points_winsorised")).as(get(due, "iCode")).isEqualTo(get(due, "winsorise.nwin"));
            }
            for (String shape : shapes) {
                String[] names = shape.split("=", -1);
                String pass = due.getOrDefault("check_SkewKurt" + names[0] + ".Pass", "NA");
                if (!pass.equals("NA")) {
                    assertThat(get(row, "passes_" + names[1])).isEqualTo(pass.toLowerCase(Locale.ROOT));
                    assertThat(Composite.number(get(row, "skewness_" + names[1])))
                            .isCloseTo(
                                    Composite.number(get(due, "check_SkewKurt" + names[0] + ".Skew")), within(1e-11));
                    assertThat(Composite.number(get(row, "kurtosis_" + names[1])))
                            .isCloseTo(
                                    Composite.number(get(due, "check_SkewKurt" + names[0] + ".Kurt")), within(1e-10));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"default,5,2,3.5", "strict,3,1,2"})
    void whichPointsWereTreated(String name, int points, String skewness, String kurtosis) throws IOException {
        Path out = Composite.run(
                folder,
                "run",
                "steps/Screened.csv",
                META,
                "treatment: {max-points: " + points + ", skewness: " + skewness + ", kurtosis: " + kurtosis + "}\n");
        var changes = by(out.resolve("changes.csv"), "unit", "code", "step");
        int treated = 0;
        for (Map<String, String> due : reference("treat/screened_" + name + "_points.csv")) {
            for (Map.Entry<String, String> cell : due.entrySet()) {
                if (!cell.getKey().equals("uCode")) {
                    var change = changes.get(List.of(get(due, "uCode"), cell.getKey(), "treated"));
                    String reason = change == null ? "" : get(change, "reason");
                    String expected = cell.getValue().endsWith("log_CT")
                            ? "transformed"
                            : cell.getValue().startsWith("win") ? "winsorised" : "";
                    assertThat(reason)
                            .as(get(due, "uCode") + " " + cell.getKey())
                            .isEqualTo(expected);
                    treated += expected.isEmpty() ? 0 : 1;
                }
            }
        }
        assertThat(treated).isPositive();
    }

    @Test
    void theOutrankingMatrix() throws IOException {
        Path out = Composite.run(
                folder, "run", "norm/minmax_1_100.csv", META, "normalisation: none\n", "--outranking", "Physical");
        TextTable ours = TextTable.read(out.resolve("outranking.csv"));
        TextTable due = Composite.table("agg/outrank_Physical.csv");
        assertThat(ours.rows()).hasSameSizeAs(due.rows());
        for (int i = 0; i < due.rows().size(); i++) {
            List<String> cells = ours.rows().get(i).cells();
            List<String> expected = due.rows().get(i).cells();
            assertThat(cells.subList(0, 2)).containsExactly("Physical", expected.getFirst());
            for (int j = 1; j < expected.size(); j++) {
                Composite.assertCell("row " + i + " " + j, cells.get(j + 1), expected.get(j), false);
            }
        }
    }

    @Test
    void theTinyOutrankingMatrix() throws IOException {
        Files.writeString(folder.resolve("framework.csv"), "code,parent\na,i\nb,i\nc,i\ni,\n");
        TextTable due = Composite.table("small/copeland.csv");
        StringBuilder units = new StringBuilder("unit,a,b,c\n");
        for (int i = 0; i < due.rows().size(); i++) {
            units.append("u").append(i).append(',');
            units.append(String.join(",", due.rows().get(i).cells().subList(0, 3)))
                    .append('\n');
        }
        Files.writeString(folder.resolve("units.csv"), units);
        Path out = Composite.runHere(folder, "run", "normalisation: none\naggregation: copeland\n");
        TextTable matrix = TextTable.read(out.resolve("outranking.csv"));
        var scores = by(out.resolve("aggregated.csv"), "unit");
        for (int i = 0; i < due.rows().size(); i++) {
            List<String> expected = due.rows().get(i).cells();
            for (int j = 0; j < 4; j++) {
                Composite.assertCell("row " + i, matrix.rows().get(i).cells().get(j + 2), expected.get(j + 3), false);
            }
            Composite.assertCell(
                    "score " + i,
                    get(Objects.requireNonNull(scores.get(List.of("u" + i))), "i"),
                    expected.get(7),
                    true);
        }
    }

    /// Vectors with one outlier or two, at either end, with gaps and nearly constant. The case in which winsorising
    /// would leave a constant column (-1 points, not a number) is an error of the peer; ours leaves the column alone.
    @Test
    void theTinyVectorsOfTreatment() throws IOException {
        Files.writeString(folder.resolve("framework.csv"), "code,parent\nx,i\ni,\n");
        for (Map<String, String> due : reference("small/treat_vectors.csv")) {
            String[] values = get(due, "x").split(" ", -1);
            StringBuilder units = new StringBuilder("unit,x\n");
            IntStream.range(0, values.length).forEach(i -> units.append("u%02d,%s%n".formatted(i, values[i])));
            Files.writeString(folder.resolve("units.csv"), units);
            int points = Integer.parseInt(get(due, "nwin"));
            treated("{curve: none}", points < 0 ? get(due, "x") : get(due, "winsorised"), Math.max(0, points));
            treated("{method: always, curve: shifted-log}", get(due, "log_CT"), 0);
            treated("{method: always, curve: plain-log}", get(due, "log_CT_orig"), 0);
            treated("{method: always, curve: mirrored-log}", get(due, "log_CT_plus"), 0);
            treated("{method: always, curve: box-cox, lambda: 0.5}", get(due, "boxcox_half"), 0);
        }
    }

    private void treated(String treatment, String expected, int points) throws IOException {
        Path out = Composite.runHere(folder, "run", "treatment: " + treatment + "\n");
        String[] due = expected.split(" ", -1);
        TextTable ours = TextTable.read(out.resolve("treated.csv"));
        for (int i = 0; i < due.length; i++) {
            Composite.assertCell(treatment + i, ours.rows().get(i).cells().get(1), due[i], false);
        }
        var note =
                Objects.requireNonNull(by(out.resolve("treatment.csv"), "code").get(List.of("x")));
        assertThat(get(note, "points_winsorised")).isEqualTo(String.valueOf(points));
    }
}
