package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;

/// The key of a row: a unit in a period. A table without time uses one period throughout.
public record UnitPeriod(String unit, int period) {
    /// Checks that the unit has a name.
    public UnitPeriod {
        if (unit.isBlank()) {
            throw new EngineException(Code.TABLE, "A row of the table has no unit.");
        }
    }

    @Override
    public String toString() {
        return unit + " " + period;
    }
}
