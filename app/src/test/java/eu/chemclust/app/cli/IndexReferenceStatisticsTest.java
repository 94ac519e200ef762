package eu.chemclust.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The reference tables of statistics, through the command.
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

    @Test
    void statisticsOfTheColumns() throws IOException {
        Path out = Composite.run(folder, "run", "steps/Raw.csv", META, "title: raw\n");
        var ours = Composite.by(out.resolve("statistics.csv"), "step", "code");
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
        for (Map<String, String> due : Composite.reference("stats/stats_raw.csv")) {
            Map<String, String> row = Objects.requireNonNull(ours.get(List.of("raw", Composite.get(due, "iCode"))));
            for (String pair : pairs) {
                String[] names = pair.split("=", -1);
                Composite.assertCell(
                        Composite.get(due, "iCode") + pair,
                        Composite.get(row, names[1]),
                        Composite.get(due, names[0]),
                        false);
            }
            assertThat(Composite.number(Composite.get(row, "skewness")))
                    .isCloseTo(Composite.number(Composite.get(due, "Skew")), within(1e-11));
            assertThat(Composite.number(Composite.get(row, "kurtosis")))
                    .isCloseTo(Composite.number(Composite.get(due, "Kurt")), within(1e-10));
            for (String flag : flags) {
                String[] names = flag.split("=", -1);
                assertThat(Composite.get(row, "flags").contains(names[1]))
                        .as(Composite.get(due, "iCode") + flag)
                        .isEqualTo(!Composite.get(due, names[0]).equals("ok"));
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
        var ours = Composite.by(out.resolve("correlations.csv"), "kind", "first", "second");
        int compared = 0;
        for (Map<String, String> due : Composite.reference(name)) {
            String a = Composite.get(due, "Var1");
            String b = Composite.get(due, "Var2");
            if (!a.equals(b)) {
                var row = ours.containsKey(List.of(kind, a, b))
                        ? ours.get(List.of(kind, a, b))
                        : ours.get(List.of(kind, b, a));
                assertThat(row).as(a + " " + b).isNotNull();
                Composite.assertCell(
                        a + " " + b,
                        Composite.get(Objects.requireNonNull(row), "correlation"),
                        Composite.get(due, "Correlation"),
                        false);
                compared++;
            }
        }
        assertThat(compared).isPositive();
    }

    private static void reliability(Path out) {
        var ours = Composite.by(out.resolve("reliability.csv"), "group", "of");
        for (Map<String, String> due : Composite.reference("stats/cronbach.csv")) {
            boolean indicators = Composite.get(due, "level").equals("1");
            String group = Composite.get(due, "group").replace("(indicators)", "");
            var row = Objects.requireNonNull(ours.get(List.of(group, indicators ? "indicators" : "children")), group);
            assertThat(Composite.number(Composite.get(row, "alpha_normalised")))
                    .as(group)
                    .isCloseTo(Composite.number(Composite.get(due, "alpha_normalised")), within(1e-11));
            if (indicators) {
                assertThat(Composite.number(Composite.get(row, "alpha_raw")))
                        .as(group)
                        .isCloseTo(Composite.number(Composite.get(due, "alpha_raw")), within(1e-11));
            }
        }
    }

    private static void components(Path out) {
        var components = Composite.by(out.resolve("components.csv"), "group", "of", "component");
        for (Map<String, String> due : Composite.reference("stats/pca_agg_L2_variance.csv")) {
            var row = Objects.requireNonNull(
                    components.get(List.of(Composite.get(due, "group"), "children", Composite.get(due, "PC"))));
            assertThat(Composite.get(row, "rows")).isEqualTo(Composite.get(due, "n_used"));
            Composite.assertCell(
                    Composite.get(due, "group"),
                    Composite.get(row, "eigenvalue"),
                    Composite.get(due, "eigenvalue"),
                    false);
            Composite.assertCell(
                    Composite.get(due, "group"), Composite.get(row, "share"), Composite.get(due, "prop"), false);
            Composite.assertCell(
                    Composite.get(due, "group"),
                    Composite.get(row, "cumulative_share"),
                    Composite.get(due, "cum"),
                    false);
        }
        var loadings = Composite.by(out.resolve("loadings.csv"), "group", "of", "component", "code");
        for (Map<String, String> due : Composite.reference("stats/pca_agg_L2_loadings.csv")) {
            var row = Objects.requireNonNull(loadings.get(List.of(
                    Composite.get(due, "group"), "children", Composite.get(due, "PC"), Composite.get(due, "iCode"))));
            // The sign of a component is free.
            assertThat(Math.abs(Composite.number(Composite.get(row, "loading"))))
                    .isCloseTo(Math.abs(Composite.number(Composite.get(due, "loading"))), within(1e-11));
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
        var ours = Composite.by(out.resolve("weights.csv"), "code");
        for (Map<String, String> due : Composite.reference("stats/pca_agg_L2_weights.csv")) {
            var row = Objects.requireNonNull(ours.get(List.of(Composite.get(due, "iCode"))));
            double weight = Composite.number(Composite.get(due, "Weight"));
            if (Composite.get(due, "Level").equals("2")) {
                assertThat(Composite.number(Composite.get(row, "weight"))).isCloseTo(weight * weight, within(1e-11));
            } else {
                assertThat(Composite.get(row, "weight")).isEqualTo(Composite.get(row, "framework_weight"));
            }
        }
    }
}
