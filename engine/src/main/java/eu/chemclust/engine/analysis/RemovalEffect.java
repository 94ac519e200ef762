package eu.chemclust.engine.analysis;

import eu.chemclust.engine.DataTable;
import eu.chemclust.engine.Framework;
import eu.chemclust.engine.Index;
import eu.chemclust.engine.IndexResult;
import eu.chemclust.engine.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the ranking would be without a node: the mean and the largest |change of rank| over the rows ranked both ways
/// and Spearman's correlation of the two scores over all periods.
public record RemovalEffect(String code, double meanRankShift, int maxRankShift, double correlation) {
    /// For every node of a level whose removal leaves something to rank.
    public static List<RemovalEffect> ofLevel(IndexResult result, DataTable table, int level) {
        List<RemovalEffect> effects = new ArrayList<>();
        for (Node node : result.weighted().nodes()) {
            if (result.weighted().level(node.code()) == level) {
                of(result, table, node.code()).ifPresent(effects::add);
            }
        }
        return effects;
    }

    /// Of one node; empty when nothing with a weight would be left. The table is the one the result was computed from.
    public static Optional<RemovalEffect> of(IndexResult result, DataTable table, String code) {
        Optional<Node> rest = result.design().framework().root().without(code);
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        Framework framework = Framework.of((Node.Group) rest.get());
        IndexResult other = Index.compute(result.design().onPart(framework), table);
        return Optional.of(compare(code, result, other));
    }

    private static RemovalEffect compare(String code, IndexResult result, IndexResult other) {
        Comparison comparison =
                Comparison.of(result, other, result.weighted().root().code());
        int max = 0;
        for (Comparison.Move move : comparison.moves()) {
            max = Math.max(max, Math.abs(move.rankChange()));
        }
        return new RemovalEffect(code, comparison.meanRankShift(), max, comparison.correlation());
    }
}
