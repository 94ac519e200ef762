package eu.chemclust.observatory.framework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A framework of indicators: the tree from indicators over pillars to the index.
public final class IndicatorFramework {
    private final FrameworkNode.Group root;
    private final Map<String, FrameworkNode> nodes = new LinkedHashMap<>();
    private final Map<String, String> parents = new LinkedHashMap<>();

    IndicatorFramework(FrameworkNode.Group root) {
        this.root = root;
        index(root);
    }

    private void index(FrameworkNode node) {
        nodes.put(node.code(), node);
        if (node instanceof FrameworkNode.Group group) {
            for (FrameworkNode child : group.children()) {
                parents.put(child.code(), group.code());
                index(child);
            }
        }
    }

    /// The same framework with names in further languages.
    ///
    /// @param names by code of the node, then by two-letter code of the language
    public IndicatorFramework withNames(Map<String, Map<String, String>> names) {
        return new IndicatorFramework((FrameworkNode.Group) named(root, names));
    }

    private static FrameworkNode named(FrameworkNode node, Map<String, Map<String, String>> names) {
        FrameworkNode.Description description =
                node.description().withOtherNames(names.getOrDefault(node.code(), Map.of()));
        return switch (node) {
            case FrameworkNode.Group group ->
                new FrameworkNode.Group(
                        description,
                        group.weight(),
                        group.children().stream()
                                .map(child -> named(child, names))
                                .toList());
            case FrameworkNode.Indicator indicator ->
                new FrameworkNode.Indicator(
                        description,
                        indicator.weight(),
                        indicator.unit(),
                        indicator.direction(),
                        indicator.formula(),
                        indicator.zeros(),
                        indicator.maxAgeYears(),
                        indicator.source(),
                        indicator.sheet());
        };
    }

    /// The index itself.
    public FrameworkNode.Group root() {
        return root;
    }

    /// The groups below the index, in file order.
    public List<FrameworkNode.Group> pillars() {
        List<FrameworkNode.Group> pillars = new ArrayList<>();
        for (FrameworkNode child : root.children()) {
            if (child instanceof FrameworkNode.Group group) {
                pillars.add(group);
            }
        }
        return pillars;
    }

    /// All indicators in file order, pillar by pillar.
    public List<FrameworkNode.Indicator> indicators() {
        List<FrameworkNode.Indicator> indicators = new ArrayList<>();
        for (FrameworkNode node : nodes.values()) {
            if (node instanceof FrameworkNode.Indicator indicator) {
                indicators.add(indicator);
            }
        }
        return indicators;
    }

    /// All nodes, each group before its children.
    public List<FrameworkNode> nodes() {
        return List.copyOf(nodes.values());
    }

    /// The node of a code.
    ///
    /// @throws IllegalArgumentException if the framework has no such node
    public FrameworkNode get(String code) {
        FrameworkNode node = nodes.get(code);
        if (node == null) {
            throw new IllegalArgumentException("the framework has no node " + code);
        }
        return node;
    }

    /// The share of a node in the index: the product of its share and those of its ancestors among their siblings.
    ///
    /// @throws IllegalArgumentException if the framework has no such node
    public double effectiveWeight(String code) {
        double share = 1;
        String child = get(code).code();
        while (parents.containsKey(child)) {
            String parent = parent(child);
            double sum = 0;
            if (get(parent) instanceof FrameworkNode.Group group) {
                for (FrameworkNode sibling : group.children()) {
                    sum += sibling.weight();
                }
            }
            share *= get(child).weight() / sum;
            child = parent;
        }
        return share;
    }

    /// The group that a node belongs to.
    ///
    /// @throws IllegalArgumentException for the root and for unknown codes
    public String parent(String code) {
        String parent = parents.get(code);
        if (parent == null) {
            throw new IllegalArgumentException("no parent of " + code);
        }
        return parent;
    }
}
