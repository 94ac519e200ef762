package eu.chemclust.engine.analysis;

import eu.chemclust.engine.DataTable;
import eu.chemclust.engine.Framework;
import eu.chemclust.engine.IndexResult;
import eu.chemclust.engine.Node;
import eu.chemclust.engine.internal.LocalRegression;
import java.util.ArrayList;
import java.util.List;

/// How much a node matters to the index, beside what its weight says.
///
/// `correlationRatio` is Var(E[index | node]) / Var(index) (Paruolo, Saisana and Saltelli 2013), the conditional mean
/// by local linear regression with a Gaussian kernel. `share` is its part of the sum over the nodes compared, `weight`
/// the node's effective weight as part of theirs.
public record Importance(String code, double correlationRatio, double share, double weight) {
    /// Of the nodes of a level: 1 for indicators, the level below the root for the main pillars.
    public static List<Importance> ofLevel(IndexResult result, int level) {
        Framework framework = result.weighted();
        List<String> codes = framework.nodes().stream()
                .map(Node::code)
                .filter(code -> framework.level(code) == level)
                .toList();
        return of(result, codes);
    }

    /// Of these nodes.
    public static List<Importance> of(IndexResult result, List<String> codes) {
        Framework framework = result.weighted();
        DataTable scores = result.scores();
        double[] index = scores.column(framework.root().code());
        double[] ratios = new double[codes.size()];
        double ratioSum = 0;
        double weightSum = 0;
        for (int k = 0; k < ratios.length; k++) {
            ratios[k] = LocalRegression.correlationRatio(scores.column(codes.get(k)), index);
            ratioSum += Double.isNaN(ratios[k]) ? 0 : ratios[k];
            weightSum += framework.effectiveWeight(codes.get(k));
        }
        List<Importance> importances = new ArrayList<>();
        for (int k = 0; k < ratios.length; k++) {
            double weight = framework.effectiveWeight(codes.get(k)) / weightSum;
            importances.add(new Importance(codes.get(k), ratios[k], ratios[k] / ratioSum, weight));
        }
        return importances;
    }
}
