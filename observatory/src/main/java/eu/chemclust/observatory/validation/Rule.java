package eu.chemclust.observatory.validation;

import java.util.Optional;

/// A rule that figures must meet: left side, operator, right side.
///
/// @param id         short name, unique in a file
/// @param name       what it checks
/// @param appliesTo  the series it is checked for
/// @param left       left side
/// @param operator   how the sides compare
/// @param right      right side
/// @param tolerance  how far the sides may be apart, as a share of the larger one
/// @param importance how grave a breach is
/// @param missing    what happens where a figure is missing
/// @param message    what to tell
public record Rule(
        String id,
        String name,
        SeriesPattern appliesTo,
        Expression left,
        Operator operator,
        Expression right,
        double tolerance,
        Importance importance,
        IfMissing missing,
        String message) {

    /// How two sides compare.
    public enum Operator {
        EQUAL("="),
        UNEQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        GREATER(">"),
        AT_LEAST(">="),
        /// Where the left side has a figure, the right side must have one.
        REQUIRES("requires"),
        /// Where the left side has a figure, the right side must have none.
        EXCLUDES("excludes");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        static Optional<Operator> find(String sign) {
            for (Operator operator : values()) {
                if (operator.sign.equals(sign)) {
                    return Optional.of(operator);
                }
            }
            return Optional.empty();
        }

        /// Whether it is about presence rather than size.
        boolean isAboutPresence() {
            return this == REQUIRES || this == EXCLUDES;
        }

        /// Whether two numbers meet it; a `tolerance` in favour of the figure.
        boolean holds(double left, double right, double tolerance) {
            double room = tolerance * StrictMath.max(StrictMath.abs(left), StrictMath.abs(right));
            return switch (this) {
                case EQUAL -> StrictMath.abs(left - right) <= room;
                case UNEQUAL -> StrictMath.abs(left - right) > room;
                case LESS -> left < right + room;
                case AT_MOST -> left <= right + room;
                case GREATER -> left > right - room;
                case AT_LEAST -> left >= right - room;
                case REQUIRES, EXCLUDES -> throw new IllegalStateException("not about size: " + this);
            };
        }
    }

    /// What happens where a side needs a figure that is missing.
    public enum IfMissing {
        /// The rule is not checked there.
        SKIP,
        /// A missing figure counts as zero.
        ZERO,
        /// A missing figure is itself a breach.
        FAIL
    }
}
