package eu.chemclust.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.tables.TextTable;
import eu.chemclust.tables.TextTable.TextRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The reference tables (COINr 1.1.14 on its ASEM example, recomputed independently) through the command: values to
/// 1e-12 relative, ranks exactly.
final class IndexReferenceTest {
    @TempDir
    private Path folder;

    private static TextTable reference(String name) {
        return Composite.table(name);
    }

    private void put(String name, String as) throws IOException {
        Composite.put(folder, name, as);
    }

    private Path run(String command, String data, String meta, String design, String... more) throws IOException {
        return Composite.run(folder, command, data, meta, design, more);
    }

    private static final String META = "input/ASEM_iMeta.csv";

    /// Compares every cell of a reference table; `key` and the first of ours name the rows.
    private static void assertSame(Path ours, String key, String name, boolean exact) {
        TextTable table = TextTable.read(ours);
        Map<String, TextRow> rows = new HashMap<>();
        table.rows().forEach(row -> rows.put(row.cells().getFirst(), row));
        TextTable expected = reference(name);
        int at = expected.columns().indexOf(key);
        int compared = 0;
        for (TextRow row : expected.rows()) {
            TextRow actual = Objects.requireNonNull(
                    rows.get(row.cells().get(at)), () -> "no row " + row.cells().get(at));
            for (int j = 0; j < expected.columns().size(); j++) {
                int column = table.columns().indexOf(ours(expected.columns().get(j)));
                if (j != at) {
                    assertThat(column).as(expected.columns().get(j)).isNotNegative();
                    String where = name + " " + row.cells().get(at) + " "
                            + expected.columns().get(j);
                    Composite.assertCell(
                            where, actual.cells().get(column), row.cells().get(j), exact);
                    compared++;
                }
            }
        }
        assertThat(compared).isPositive();
    }

    private static String ours(String column) {
        return column.equals("Nominal") ? "nominal" : column;
    }

    @Test
    void theDefaultPipelineFromRawData() throws IOException {
        Path out = run("run", "input/ASEM_iData.csv", META, """
                screening:
                  min-availability: 0.9
                  after-imputation: true
                denominators: on
                imputation:
                  method: group-mean
                  group: EurAsia_group
                treatment: winsorise
                normalisation: min-max
                aggregation: arithmetic
                """, "--xlsx");
        for (String step :
                List.of("Raw", "Denominated", "Imputed", "Screened", "Treated", "Normalised", "Aggregated")) {
            String file = step.toLowerCase(java.util.Locale.ROOT) + ".csv";
            assertSame(out.resolve(file), "uCode", "steps/" + step + ".csv", false);
        }
        assertSame(out.resolve("ranks.csv"), "uCode", "steps/results_full_ranks.csv", true);
        assertSame(out.resolve("availability.csv"), "uCode", "steps/data_avail_summary.csv", false);
        assertThat(out.resolve("index.xlsx")).isNotEmptyFile();
        assertLineage(out.resolve("lineage.csv"));
    }

    private static void assertLineage(Path ours) {
        List<List<String>> expected = reference("steps/lineage.csv").rows().stream()
                .map(TextRow::cells)
                .toList();
        List<List<String>> actual =
                TextTable.read(ours).rows().stream().map(TextRow::cells).toList();
        assertThat(actual).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "minmax_0_100 | min-max",
                "minmax_1_100 | {method: min-max, lower: 1, upper: 100}",
                "zscore_0_1 | z-score",
                "rank | rank",
                "borda | borda",
                "prank | percentile-rank",
                "fracmax | fraction-of-max",
                "dist2max | distance-to-max",
                "scaled_0_100 | {method: fixed, lower: 0, upper: 100, factor: 100}"
            })
    void normalisation(String name, String design) throws IOException {
        Path out = run("run", "steps/Treated.csv", META, "normalisation: " + design + "\n");
        assertSame(out.resolve("normalised.csv"), "uCode", "norm/" + name + ".csv", false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"dist2targ_raw | {method: distance-to-target, capped: false}", "goalposts_raw | goalposts"})
    void normalisationWithParametersOfTheFramework(String name, String design) throws IOException {
        Path out =
                run("run", "steps/Raw.csv", "norm/iMeta_with_norm_parameters.csv", "normalisation: " + design + "\n");
        assertSame(out.resolve("normalised.csv"), "uCode", "norm/" + name + ".csv", false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "norm/minmax_1_100 | a_amean | aggregation: arithmetic",
                "norm/minmax_1_100 | a_gmean | aggregation: geometric",
                "norm/minmax_1_100 | a_copeland | aggregation: copeland",
                "agg/na_input_normalised | na_a_amean_thresh0.9 | aggregation: {data-threshold: 0.9}"
            })
    void aggregation(String data, String name, String design) throws IOException {
        Path out = run("run", data + ".csv", META, "normalisation: none\n" + design + "\n");
        assertSame(out.resolve("aggregated.csv"), "uCode", "agg/" + name + ".csv", false);
        assertSame(out.resolve("ranks.csv"), "uCode", "agg/" + name + "_ranks.csv", true);
    }

    @Test
    void otherWeightsFromAFile() throws IOException {
        put("agg/weights_alt.csv", "weights.csv");
        Path out = run("run", "norm/minmax_1_100.csv", META, """
                normalisation: none
                weighting: {method: replaced, file: weights.csv}
                """);
        assertSame(out.resolve("aggregated.csv"), "uCode", "agg/a_amean_walt.csv", false);
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
    void treatment(String name, int points, String skewness, String kurtosis) throws IOException {
        Path out = run(
                "run",
                "steps/Screened.csv",
                META,
                "treatment: {max-points: " + points + ", skewness: " + skewness + ", kurtosis: " + kurtosis + "}\n");
        assertSame(out.resolve("treated.csv"), "uCode", "treat/screened_" + name + ".csv", false);
    }

    private static final String PROBLEM = """
            treatment: winsorise
            normalisation: min-max
            assumptions:
              - name: winmax
                vary: treatment
                alternatives: [{max-points: 1}, {max-points: 2}, {max-points: 3}, {max-points: 4}, {max-points: 5}]
              - name: norm
                vary: normalisation
                alternatives:
                  - {label: n_minmax, method: min-max, lower: 1, upper: 100}
                  - {label: n_zscore, method: z-score, mean: 10, deviation: 2}
              - {name: weight_set, vary: weight-sets, file: sets.csv}
              - name: f_ag
                vary: aggregation
                alternatives: [{label: a_amean, method: arithmetic}, {label: a_gmean, method: geometric}]
            robustness:
              sampling: enumeration
            sensitivity:
              method: exact
            """;

    @Test
    void aThousandReplicationsAreReplayed() throws IOException {
        put("sens/noisy_weight_sets.csv", "sets.csv");
        put("sens/ua_N1000_seed1_design.csv.gz", "replications.csv");
        Path out = run(
                "replay",
                "steps/Screened.csv",
                META,
                PROBLEM,
                "--replications",
                folder.resolve("replications.csv").toString());
        TextTable ranks = TextTable.read(out.resolve("replay-ranks.csv"));
        assertThat(ranks.columns()).hasSize(1002);
        assertRanks(ranks, reference("sens/ua_N1000_seed1_ranks.csv.gz"));
    }

    /// The design's own rank is left out: the reference takes another design as nominal.
    private static void assertRanks(TextTable ours, TextTable expected) {
        Map<String, TextRow> rows = new HashMap<>();
        ours.rows().forEach(row -> rows.put(row.cells().getFirst(), row));
        for (TextRow row : expected.rows()) {
            TextRow actual = Objects.requireNonNull(rows.get(row.cells().getFirst()));
            assertThat(actual.cells().subList(2, 1002)).isEqualTo(row.cells().subList(2, 1002));
        }
    }

    @Test
    void exactRankStatisticsAndSobolIndices() throws IOException {
        put("sens/noisy_weight_sets.csv", "sets.csv");
        Path out = run("robustness", "steps/Screened.csv", META, PROBLEM);
        TextTable ranks = TextTable.read(out.resolve("rank-statistics.csv"));
        TextTable expected = reference("sens/exact_rankstats.csv");
        List<String> columns = List.of("unit", "nominal", "mean", "median", "p5", "p95", "min", "max");
        for (int i = 0; i < expected.rows().size(); i++) {
            for (int j = 1; j < columns.size(); j++) {
                String actual = ranks.rows().get(i).cells().get(ranks.columns().indexOf(columns.get(j)));
                assertThat(Double.parseDouble(actual))
                        .isCloseTo(
                                Double.parseDouble(
                                        expected.rows().get(i).cells().get(j)),
                                org.assertj.core.api.Assertions.within(1e-10));
            }
        }
        Path sobol = folder.resolve("sobol");
        Run run = Run.of("index", "sensitivity", folder.resolve("design.yaml").toString(), "--out", sobol.toString());
        assertThat(run.status()).as(run.err()).isZero();
        TextTable indices = TextTable.read(sobol.resolve("sobol-indices.csv"));
        TextTable exact = reference("sens/exact_sobol.csv");
        for (int i = 0; i < 4; i++) {
            List<String> cells = indices.rows().get(i).cells();
            List<String> due = exact.rows().get(i).cells();
            assertThat(Double.parseDouble(cells.get(2)))
                    .isCloseTo(Double.parseDouble(due.get(1)), org.assertj.core.api.Assertions.within(1e-10));
            assertThat(Double.parseDouble(cells.get(5)))
                    .isCloseTo(Double.parseDouble(due.get(2)), org.assertj.core.api.Assertions.within(1e-10));
        }
    }
}
