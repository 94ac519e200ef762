package eu.chemclust.observatory.benchmark;

import eu.chemclust.engine.AggregationPlan;
import eu.chemclust.engine.DataTable;
import eu.chemclust.engine.IndexDesign;
import eu.chemclust.engine.Normalisation;
import eu.chemclust.engine.RobustnessPlan;
import eu.chemclust.observatory.framework.MethodSettings;
import java.util.Set;
import java.util.TreeSet;

/// A benchmark in the engine's words, for those who want to compute it again with something changed.
///
/// @param design   design of the index
/// @param table    indicator values of all regions and years, also of those that screening leaves out
/// @param plan     replications, with the scopes as ranking groups named after [RankingScope]
/// @param chemical codes of the chemical regions
public record BenchmarkModel(IndexDesign design, DataTable table, RobustnessPlan plan, Set<String> chemical) {
    public BenchmarkModel {
        chemical = Set.copyOf(chemical);
    }

    /// The model of a computed benchmark.
    public static BenchmarkModel of(BenchmarkResult result, int threads) {
        MethodSettings method = result.method();
        Set<String> chemical = new TreeSet<>();
        result.regions().forEach((code, status) -> {
            if (status.isChemical()) {
                chemical.add(code);
            }
        });
        return new BenchmarkModel(
                IndexSetup.design(result.framework(), method),
                IndexSetup.table(result.framework(), result.geography(), method.years(), result.values()),
                IndexSetup.plan(method, chemical, threads),
                chemical);
    }

    /// A scaling as this method means it.
    public static Normalisation normalisation(MethodSettings method, MethodSettings.Scale scale) {
        return IndexSetup.scaling(method, scale);
    }

    /// A mean between pillars as this method means it.
    public static AggregationPlan aggregation(MethodSettings method, MethodSettings.Mean mean) {
        return IndexSetup.aggregation(method, mean);
    }

    /// The scope that a region is ranked in: among chemical regions if it is one, else among all.
    public RankingScope scope(String region) {
        return chemical.contains(region) ? RankingScope.CHEMICAL : RankingScope.ALL;
    }
}
