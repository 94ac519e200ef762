package eu.chemclust.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The peer's 1,000 replications of its robustness problem, rank by rank (COINr 1.1.14, its sampling, our index).
final class ReferenceReplicationsTest {
    static Map<Integer, Map<String, Double>> weightSets() {
        Csv csv = Csv.read("sens/noisy_weight_sets.csv");
        Map<Integer, Map<String, Double>> sets = new HashMap<>();
        for (int line = 0; line < csv.lines().size(); line++) {
            sets.computeIfAbsent((int) csv.number(line, "set"), key -> new HashMap<>())
                    .put(csv.text(line, "iCode"), csv.number(line, "Weight"));
        }
        return sets;
    }

    static Normalisation normalisation(String name) {
        return switch (name) {
            case "n_minmax" -> Normalisation.minMax(1, 100);
            case "n_zscore" -> Normalisation.pooled(new Scaling.ZScore(10, 2));
            default -> throw new IllegalArgumentException(name);
        };
    }

    static AggregationPlan aggregation(String name) {
        return AggregationPlan.of(name.equals("a_gmean") ? Aggregation.geometric() : new Aggregation.Arithmetic());
    }

    @Test
    void everyRankOfEveryReplication() {
        Csv design = Csv.read("sens/ua_N1000_seed1_design.csv.gz");
        Csv ranks = Csv.read("sens/ua_N1000_seed1_ranks.csv.gz");
        Map<Integer, Map<String, Double>> sets = weightSets();
        DataTable screened = Csv.read("steps/Screened.csv").table();
        int compared = 0;
        for (int line = 0; line < design.lines().size(); line++) {
            IndexDesign replication = Asem.design()
                    .withTreatment(Treatment.winsorise((int) design.number(line, "winmax")))
                    .withNormalisation(normalisation(design.text(line, "norm")))
                    .withWeighting(new Weighting.Replaced(
                            sets.getOrDefault((int) design.number(line, "weight_set"), Map.of())))
                    .withAggregation(aggregation(design.text(line, "f_ag")));
            IndexResult result = Index.compute(replication, screened);
            int[] actual = result.ranks("Index");
            String column = "r_" + design.text(line, "rep");
            for (int unit = 0; unit < ranks.lines().size(); unit++) {
                int row = screened.rowPosition(new UnitPeriod(ranks.text(unit, "uCode"), 2018));
                assertThat(actual[row])
                        .as("replication %s, unit %s", line + 1, ranks.text(unit, "uCode"))
                        .isEqualTo((int) ranks.number(unit, column));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(51_000);
    }
}
