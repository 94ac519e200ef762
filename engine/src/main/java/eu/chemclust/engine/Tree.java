package eu.chemclust.engine;

import eu.chemclust.engine.Node.Group;
import eu.chemclust.engine.Node.Indicator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A framework as positions: indicators 0, 1, ... from left to right and groups 0, 1, ... each after its children, the
/// root last. Child `c` of a group is indicator `c` when it is not negative, else group `~c`.
final class Tree {
    final int indicatorCount;
    final int groupCount;
    private final int[][] children;
    private final Map<String, Integer> positions = new HashMap<>();

    Tree(Framework framework) {
        List<Indicator> indicators = framework.indicators();
        List<Group> groups = framework.groups();
        indicatorCount = indicators.size();
        groupCount = groups.size();
        for (int j = 0; j < indicatorCount; j++) {
            positions.put(indicators.get(j).code(), j);
        }
        for (int g = 0; g < groupCount; g++) {
            positions.put(groups.get(g).code(), ~g);
        }
        children = new int[groupCount][];
        for (int g = 0; g < groupCount; g++) {
            List<Node> nodes = groups.get(g).children();
            children[g] = new int[nodes.size()];
            for (int k = 0; k < children[g].length; k++) {
                children[g][k] = positions.getOrDefault(nodes.get(k).code(), 0);
            }
        }
    }

    /// The children of a group in order.
    int[] children(int group) {
        return children[group];
    }

    /// A place for every position in one array: indicators first, then groups.
    int slot(int position) {
        return position >= 0 ? position : indicatorCount + ~position;
    }

    /// The position of a node of the framework.
    int position(String code) {
        Integer position = positions.get(code);
        if (position == null) {
            throw new EngineException(
                    EngineException.Code.DESIGN, "The framework has no node " + code + ": it cannot be varied.");
        }
        return position;
    }

    /// The weights of this framework, which has the shape this tree was made from.
    NodeWeights weights(Framework framework) {
        NodeWeights weights = new NodeWeights(indicatorCount, groupCount);
        for (Node node : framework.nodes()) {
            weights.set(position(node.code()), node.weight());
        }
        return weights;
    }
}
