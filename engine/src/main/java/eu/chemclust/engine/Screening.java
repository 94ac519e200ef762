package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;
import java.util.Set;

/// Which rows have enough values to be scored.
///
/// A row is kept when the share of the framework's indicators that it has is at least `minAvailability`, and the
/// share of values other than zero among those is at least `minNonZero`. Units named in `alwaysKeep` or `alwaysDrop`
/// are decided by name in all their periods.
///
/// By default this is the first step, so that rows that are left out have no part in anything. With `afterImputation`
/// it looks at the values after imputation, and rows that it then leaves out have helped to impute others.
public record Screening(
        double minAvailability,
        double minNonZero,
        Set<String> alwaysKeep,
        Set<String> alwaysDrop,
        boolean afterImputation) {
    /// Checks that both are shares and that no unit is kept and dropped.
    public Screening {
        requireShare("availability", minAvailability);
        requireShare("non-zero share", minNonZero);
        alwaysKeep = Set.copyOf(alwaysKeep);
        alwaysDrop = Set.copyOf(alwaysDrop);
        for (String unit : alwaysKeep) {
            if (alwaysDrop.contains(unit)) {
                throw new EngineException(
                        Code.DESIGN, "Unit " + unit + " is to be kept and dropped: name it in one list.");
            }
        }
    }

    /// As the first step.
    public Screening(double minAvailability, double minNonZero, Set<String> alwaysKeep, Set<String> alwaysDrop) {
        this(minAvailability, minNonZero, alwaysKeep, alwaysDrop, false);
    }

    /// The same after imputation.
    public Screening imputedFirst() {
        return new Screening(minAvailability, minNonZero, alwaysKeep, alwaysDrop, true);
    }

    /// By availability alone.
    public static Screening available(double minAvailability) {
        return new Screening(minAvailability, 0, Set.of(), Set.of());
    }

    /// Keeps every row that has any value.
    public static Screening off() {
        return available(0);
    }

    private static void requireShare(String what, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new EngineException(
                    Code.DESIGN, "The " + what + " asked for is " + share + ": a share lies between 0 and 1.");
        }
    }
}
