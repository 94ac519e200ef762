package eu.chemclust.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.chemclust.engine.DataTable;
import eu.chemclust.engine.EngineFixtures;
import eu.chemclust.engine.EngineFixtures.Table;
import eu.chemclust.engine.Framework;
import eu.chemclust.engine.Node;
import eu.chemclust.engine.analysis.ColumnStatistics.Flag;
import eu.chemclust.engine.analysis.Correlation.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Statistics of the peer's example (COINr 1.1.14, recomputed independently). `stats_raw` is given to 15 digits.
final class ReferenceStatisticsTest {
    private static void assertClose(String what, double actual, double expected, double tolerance) {
        if (Double.isNaN(expected)) {
            assertThat(actual).as(what).isNaN();
        } else {
            assertThat(actual).as(what).isCloseTo(expected, within(tolerance * Math.max(1e-3, Math.abs(expected))));
        }
    }

    @Test
    void univariateStatisticsAndFlags() {
        Table expected = EngineFixtures.read("stats/stats_raw.csv");
        DataTable raw = EngineFixtures.read("steps/Raw.csv").units();
        for (int line = 0; line < expected.size(); line++) {
            String code = expected.text(line, "iCode");
            ColumnStatistics s = ColumnStatistics.of(code, raw.column(code));
            assertClose(code + " min", s.min(), expected.number(line, "Min"), 1e-12);
            assertClose(code + " max", s.max(), expected.number(line, "Max"), 1e-12);
            assertClose(code + " mean", s.mean(), expected.number(line, "Mean"), 1e-12);
            assertClose(code + " median", s.median(), expected.number(line, "Median"), 1e-12);
            assertClose(code + " deviation", s.deviation(), expected.number(line, "Std"), 1e-12);
            assertClose(code + " skewness", s.skewness(), expected.number(line, "Skew"), 1e-11);
            assertClose(code + " kurtosis", s.kurtosis(), expected.number(line, "Kurt"), 1e-11);
            assertThat(s.available()).as(code).isEqualTo((int) expected.number(line, "N.Avail"));
            assertThat(s.nonZero()).as(code).isEqualTo((int) expected.number(line, "N.NonZero"));
            assertThat(s.unique()).as(code).isEqualTo((int) expected.number(line, "N.Unique"));
            assertThat(s.same()).as(code).isEqualTo((int) expected.number(line, "N.Same"));
            assertClose(code, s.availableShare(), expected.number(line, "Frc.Avail"), 1e-12);
            assertClose(code, s.nonZeroShare(), expected.number(line, "Frc.NonZero"), 1e-12);
            assertClose(code, s.uniqueShare(), expected.number(line, "Frc.Unique"), 1e-12);
            assertClose(code, s.sameShare(), expected.number(line, "Frc.Same"), 1e-12);
            assertFlag(s, Flag.FEW_VALUES, expected.text(line, "Flag.Avail"));
            assertFlag(s, Flag.MANY_ZEROS, expected.text(line, "Flag.NonZero"));
            assertFlag(s, Flag.FEW_DIFFERENT, expected.text(line, "Flag.Unique"));
            assertFlag(s, Flag.OUTLIERS, expected.text(line, "Flag.SkewKurt"));
        }
    }

    private static void assertFlag(ColumnStatistics statistics, Flag flag, String expected) {
        assertThat(statistics.flags().contains(flag))
                .as("%s of %s", flag, statistics.code())
                .isEqualTo(!expected.equals("ok"));
    }

    @Test
    void correlations() {
        DataTable scores = EngineFixtures.read("steps/Aggregated.csv").units();
        compare(EngineFixtures.read("stats/cor_level2_pearson.csv"), Kind.PEARSON, scores);
        compare(EngineFixtures.read("stats/cor_level3_spearman.csv"), Kind.SPEARMAN, scores);
    }

    private static void compare(Table expected, Kind kind, DataTable scores) {
        assertThat(expected.size()).isPositive();
        for (int line = 0; line < expected.size(); line++) {
            String a = expected.text(line, "Var1");
            String b = expected.text(line, "Var2");
            Correlation correlation = Correlation.of(kind, scores.column(a), scores.column(b));
            assertClose(a + " " + b, correlation.value(), expected.number(line, "Correlation"), 1e-12);
        }
    }

    @Test
    void cronbachsAlpha() {
        Table expected = EngineFixtures.read("stats/cronbach.csv");
        Framework framework = EngineFixtures.asem();
        for (int line = 0; line < expected.size(); line++) {
            String group = expected.text(line, "group");
            boolean indicators = expected.number(line, "level") == 1;
            String code = group.replace("(indicators)", "");
            List<String> codes = indicators
                    ? framework.indicators().stream()
                            .map(Node::code)
                            .filter(c -> below(framework, c, code))
                            .toList()
                    : ((Node.Group) framework.node(code))
                            .children().stream().map(Node::code).toList();
            String table = indicators ? "steps/Normalised.csv" : "steps/Aggregated.csv";
            assertClose(group, alpha(table, codes), expected.number(line, "alpha_normalised"), 1e-11);
            if (indicators) {
                assertClose(group, alpha("steps/Raw.csv", codes), expected.number(line, "alpha_raw"), 1e-11);
            }
        }
    }

    private static boolean below(Framework framework, String code, String ancestor) {
        return code.equals(ancestor)
                || framework
                        .parent(code)
                        .map(parent -> below(framework, parent.code(), ancestor))
                        .orElse(false);
    }

    private static double alpha(String table, List<String> codes) {
        DataTable values = EngineFixtures.read(table).units();
        return Reliability.alpha(codes.stream().map(values::column).toArray(double[][]::new));
    }

    @Test
    void principalComponentsOfTheSubIndices() {
        Table variance = EngineFixtures.read("stats/pca_agg_L2_variance.csv");
        Table loadings = EngineFixtures.read("stats/pca_agg_L2_loadings.csv");
        DataTable scores = EngineFixtures.read("steps/Aggregated.csv").units();
        for (String group : List.of("Conn", "Sust")) {
            List<String> codes = loadings.texts("iCode", "group", group);
            PrincipalComponents components =
                    PrincipalComponents.of(codes.stream().map(scores::column).toArray(double[][]::new));
            for (int line = 0; line < variance.size(); line++) {
                if (variance.text(line, "group").equals(group)) {
                    int c = (int) variance.number(line, "PC") - 1;
                    assertThat(components.rows()).isEqualTo((int) variance.number(line, "n_used"));
                    assertClose(group, components.eigenvalues()[c], variance.number(line, "eigenvalue"), 1e-12);
                    assertClose(group, components.share(c), variance.number(line, "prop"), 1e-12);
                }
            }
            for (int line = 0; line < loadings.size(); line++) {
                if (loadings.text(line, "group").equals(group)) {
                    int c = (int) loadings.number(line, "PC") - 1;
                    int j = codes.indexOf(loadings.text(line, "iCode"));
                    // The sign of a component is free, so sizes are compared, and products of two entries elsewhere.
                    double expected = Math.abs(loadings.number(line, "loading"));
                    assertThat(Math.abs(components.loading(c, j))).isCloseTo(expected, within(1e-12));
                }
            }
        }
    }
}
