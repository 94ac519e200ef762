package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;
import eu.chemclust.engine.Node.Group;
import eu.chemclust.engine.Node.Indicator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tree of an index: indicators at the leaves, groups above, the index itself at the root.
///
/// Every code occurs once, so every node has one parent. The *level* of an indicator is 1 and that of a group is one
/// more than the highest level among its children, as in the Handbook's figure of a hierarchical index.
public final class Framework {
    private final Group root;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Group> parents = new HashMap<>();
    private final Map<String, Integer> levels = new HashMap<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();

    private Framework(Group root) {
        this.root = root;
        visit(root);
    }

    /// The framework with this index at its root. Fails when a code occurs twice.
    public static Framework of(Group root) {
        return new Framework(root);
    }

    private int visit(Node node) {
        if (nodes.putIfAbsent(node.code(), node) != null) {
            throw new EngineException(
                    Code.FRAMEWORK,
                    "Code " + node.code() + " occurs twice in the framework: every node has one parent.");
        }
        int level = 1;
        switch (node) {
            case Indicator indicator -> indicators.add(indicator);
            case Group group -> {
                for (Node child : group.children()) {
                    parents.put(child.code(), group);
                    level = Math.max(level, 1 + visit(child));
                }
                groups.add(group);
            }
        }
        levels.put(node.code(), level);
        return level;
    }

    /// The index.
    public Group root() {
        return root;
    }

    /// The indicators from left to right.
    public List<Indicator> indicators() {
        return List.copyOf(indicators);
    }

    /// The groups, each after its children; the root is last.
    public List<Group> groups() {
        return List.copyOf(groups);
    }

    /// Every node, each before its children; the root is first.
    public List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    /// The node of this code.
    public Optional<Node> find(String code) {
        return Optional.ofNullable(nodes.get(code));
    }

    /// The node of this code; fails when there is none.
    public Node node(String code) {
        return find(code)
                .orElseThrow(() -> new EngineException(
                        Code.FRAMEWORK,
                        "The framework has no node " + code + ": its nodes are " + nodes.keySet() + "."));
    }

    /// The parent, empty for the root.
    public Optional<Group> parent(String code) {
        return Optional.ofNullable(parents.get(node(code).code()));
    }

    /// 1 for an indicator, one more than the highest child for a group.
    public int level(String code) {
        return levels.getOrDefault(node(code).code(), 1);
    }

    /// The share of a node in the root: the product of its and its ancestors' shares inside their parents.
    public double effectiveWeight(String code) {
        double share = 1;
        Node node = node(code);
        for (Optional<Group> up = parent(code); up.isPresent(); up = parent(node.code())) {
            Group parent = up.get();
            double sum = 0;
            for (Node child : parent.children()) {
                sum += child.weight();
            }
            share *= node.weight() / sum;
            node = parent;
        }
        return share;
    }

    /// The same tree with other weights for the nodes named; the rest keep theirs.
    public Framework withWeights(Map<String, Double> weights) {
        for (String code : weights.keySet()) {
            node(code);
        }
        return new Framework((Group) reweigh(root, weights));
    }

    /// Whether another framework has the same nodes in the same places; their weights may differ.
    public boolean hasTreeOf(Framework other) {
        return hasTreeOf(root, other.root);
    }

    private static boolean hasTreeOf(Node one, Node other) {
        if (!one.code().equals(other.code())) {
            return false;
        }
        return switch (one) {
            case Indicator indicator -> other instanceof Indicator that && that.direction() == indicator.direction();
            case Group group -> {
                boolean same = other instanceof Group that
                        && that.children().size() == group.children().size();
                for (int k = 0; same && k < group.children().size(); k++) {
                    same = hasTreeOf(
                            group.children().get(k), ((Group) other).children().get(k));
                }
                yield same;
            }
        };
    }

    private static Node reweigh(Node node, Map<String, Double> weights) {
        double weight = weights.getOrDefault(node.code(), node.weight());
        return switch (node) {
            case Indicator indicator -> new Indicator(indicator.code(), indicator.direction(), weight);
            case Group group -> {
                List<Node> children = new ArrayList<>();
                for (Node child : group.children()) {
                    children.add(reweigh(child, weights));
                }
                yield new Group(group.code(), weight, children);
            }
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Framework that && root.equals(that.root);
    }

    @Override
    public int hashCode() {
        return root.hashCode();
    }

    @Override
    public String toString() {
        return "Framework[" + root + "]";
    }
}
