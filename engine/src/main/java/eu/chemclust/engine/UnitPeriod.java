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

    // Written out because it is the key of large maps, and what a record is given by itself takes long to get fast.
    @Override
    public boolean equals(Object other) {
        return other instanceof UnitPeriod key && period == key.period && unit.equals(key.unit);
    }

    @Override
    public int hashCode() {
        return unit.hashCode() * 31 + period;
    }

    @Override
    public String toString() {
        return unit + " " + period;
    }
}
