package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;
import eu.chemclust.engine.Node.Group;
import java.util.HashMap;
import java.util.Map;

/// Which aggregation each group uses, and how many of its children a group needs.
///
/// The method of a group is the one named for its code, else the one for its level, else the general one. A group has
/// no score when the share of its children that have one is below `dataThreshold`, or when none has.
public record AggregationPlan(
        Aggregation everywhere,
        Map<Integer, Aggregation> byLevel,
        Map<String, Aggregation> byGroup,
        double dataThreshold) {
    /// Copies the maps and checks the threshold.
    public AggregationPlan {
        byLevel = Map.copyOf(byLevel);
        byGroup = Map.copyOf(byGroup);
        if (!(dataThreshold >= 0 && dataThreshold <= 1)) {
            throw new EngineException(
                    Code.DESIGN, "The data threshold is " + dataThreshold + ": a share lies between 0 and 1.");
        }
    }

    /// One method for all groups, no threshold.
    public static AggregationPlan of(Aggregation everywhere) {
        return new AggregationPlan(everywhere, Map.of(), Map.of(), 0);
    }

    /// One method for groups whose children are all indicators and another for the groups above.
    public static AggregationPlan of(Aggregation inside, Aggregation across) {
        return of(across).withLevel(2, inside);
    }

    /// The same with another method for the groups of a level (2: the groups directly above indicators).
    public AggregationPlan withLevel(int level, Aggregation method) {
        Map<Integer, Aggregation> levels = new HashMap<>(byLevel);
        levels.put(level, method);
        return new AggregationPlan(everywhere, levels, byGroup, dataThreshold);
    }

    /// The same with another method for one group.
    public AggregationPlan withGroup(String code, Aggregation method) {
        Map<String, Aggregation> groups = new HashMap<>(byGroup);
        groups.put(code, method);
        return new AggregationPlan(everywhere, byLevel, groups, dataThreshold);
    }

    /// The same with another data threshold.
    public AggregationPlan withDataThreshold(double share) {
        return new AggregationPlan(everywhere, byLevel, byGroup, share);
    }

    /// The method of a group of this framework.
    public Aggregation of(Framework framework, Group group) {
        Aggregation named = byGroup.get(group.code());
        return named != null ? named : byLevel.getOrDefault(framework.level(group.code()), everywhere);
    }
}
