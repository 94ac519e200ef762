package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;
import java.util.Set;

/// Units that are ranked among each other, period by period.
public sealed interface RankingGroup {
    /// The name of the group.
    String name();

    /// Whether a unit belongs to it.
    boolean has(String unit);

    /// All units of the table.
    record Everyone(String name) implements RankingGroup {
        @Override
        public boolean has(String unit) {
            return true;
        }
    }

    /// The units named.
    record Units(String name, Set<String> units) implements RankingGroup {
        /// Checks that there are units.
        public Units {
            units = Set.copyOf(units);
            if (units.isEmpty()) {
                throw new EngineException(Code.PLAN, "Ranking group " + name + " has no units.");
            }
        }

        @Override
        public boolean has(String unit) {
            return units.contains(unit);
        }
    }
}
