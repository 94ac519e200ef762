package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A node of a framework tree: an indicator at a leaf or a group of nodes above.
///
/// A weight counts against the other children of the same parent only; only its ratio to them matters.
public sealed interface Node {
    /// The name of the node, unique in its tree.
    String code();

    /// The weight inside the parent, finite and not negative.
    double weight();

    /// This node without a node below it and without the groups that then have no weight left; empty when nothing is
    /// left of it.
    default Optional<Node> without(String code) {
        if (code().equals(code)) {
            return Optional.empty();
        }
        if (!(this instanceof Group group)) {
            return Optional.of(this);
        }
        List<Node> children = new ArrayList<>();
        double weight = 0;
        for (Node child : group.children()) {
            Optional<Node> kept = child.without(code);
            kept.ifPresent(children::add);
            weight += kept.map(Node::weight).orElse(0.0);
        }
        return weight > 0 ? Optional.of(new Group(group.code(), group.weight(), children)) : Optional.empty();
    }

    /// A measured column of the table.
    record Indicator(String code, Direction direction, double weight) implements Node {
        /// Checks code and weight.
        public Indicator {
            requireNode(code, weight);
        }

        /// An indicator of weight 1 for which more is better.
        public static Indicator of(String code) {
            return new Indicator(code, Direction.POSITIVE, 1);
        }

        /// The same with the direction as +1 or -1.
        public static Indicator of(String code, int direction, double weight) {
            return new Indicator(code, Direction.of(direction), weight);
        }
    }

    /// A node that is computed from its children, in their order.
    record Group(String code, double weight, List<Node> children) implements Node {
        /// Checks code, weight and that the children's weights do not sum to zero.
        public Group {
            requireNode(code, weight);
            children = List.copyOf(children);
            if (children.isEmpty()) {
                throw new EngineException(
                        Code.FRAMEWORK, "Group " + code + " has no children: give it one or leave it out.");
            }
            double sum = 0;
            for (Node child : children) {
                sum += child.weight();
            }
            if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
                throw new EngineException(
                        Code.FRAMEWORK,
                        "The weights inside group " + code + " sum to " + sum + ": at least one must be above zero.");
            }
        }

        /// A group of weight 1.
        public static Group of(String code, Node... children) {
            return new Group(code, 1, List.of(children));
        }
    }

    private static void requireNode(String code, double weight) {
        if (code.isBlank()) {
            throw new EngineException(Code.FRAMEWORK, "A node of the framework has no code.");
        }
        if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new EngineException(
                    Code.FRAMEWORK,
                    "The weight of " + code + " is " + weight + ": it must be finite and not negative.");
        }
    }
}
