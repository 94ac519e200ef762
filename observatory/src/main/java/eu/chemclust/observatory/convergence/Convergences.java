package eu.chemclust.observatory.convergence;

import eu.chemclust.engine.analysis.Convergence;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.benchmark.RegionStatus;
import eu.chemclust.observatory.chemistry.ChemicalBases;
import eu.chemclust.observatory.chemistry.IndustryFigures;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// The use case "do regions grow alike?".
public final class Convergences {
    private static final int LEAST = 3;

    private Convergences() {}

    /// Of the scores on a node of the index over all its years. Regions without a score above zero in every year are
    /// left out.
    public static ConvergenceReport ofScores(BenchmarkResult result, String node, RankingScope scope) {
        List<String> regions = result.regions().values().stream()
                .filter(status -> scope == RankingScope.ALL || status.isChemical())
                .map(RegionStatus::region)
                .map(region -> region.code().code())
                .toList();
        List<Integer> years = result.years();
        double[][] panel = new double[regions.size()][years.size()];
        int whole = 0;
        for (int i = 0; i < panel.length; i++) {
            boolean known = true;
            for (int t = 0; t < years.size(); t++) {
                panel[i][t] = result.score(regions.get(i), node, years.get(t)).orElse(Double.NaN);
                known &= panel[i][t] > 0;
            }
            whole += known ? 1 : 0;
        }
        double[] periods = years.stream().mapToDouble(Integer::doubleValue).toArray();
        return new ConvergenceReport(
                node,
                years,
                regions.size(),
                whole < LEAST || years.size() < LEAST
                        ? Optional.empty()
                        : Optional.of(Convergence.of(periods, panel, ConvergenceReport.LEVEL)));
    }

    /// Of the persons employed in an industry over the yearly statistics. Regions with a gap or a break are left out.
    public static ConvergenceReport ofEmployment(ChemicalBases bases, Set<String> regions) {
        Optional<Convergence> found;
        try {
            found = Optional.of(bases.convergence(regions));
        } catch (IllegalArgumentException tooFew) {
            found = Optional.empty();
        }
        List<Integer> years = IntStream.rangeClosed(IndustryFigures.FIRST_YEAR, IndustryFigures.LAST_YEAR)
                .boxed()
                .toList();
        return new ConvergenceReport(bases.basket().code(), years, regions.size(), found);
    }
}
