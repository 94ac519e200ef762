package eu.chemclust.observatory.validation;

import java.util.List;

/// One side of a rule: arithmetic over figures of the region and period that is checked.
public sealed interface Expression {
    /// A number.
    record Constant(double value) implements Expression {}

    /// The figure that is checked.
    record Checked() implements Expression {}

    /// A figure of another series of the same region and period.
    ///
    /// @param source    source; `same` for that of the checked figure, whose dimensions hold too where none are named
    /// @param indicator indicator
    /// @param dimension dimensions as text; empty for none
    record Figure(String source, String indicator, String dimension) implements Expression {}

    /// What stands inside, for another place or time.
    record Shifted(Shift shift, Expression inner) implements Expression {}

    /// Two sides of an arithmetic sign.
    record Binary(char sign, Expression left, Expression right) implements Expression {}

    /// The size without its sign.
    record Absolute(Expression inner) implements Expression {}

    /// The least or greatest of several.
    record Extreme(boolean greatest, List<Expression> inner) implements Expression {
        public Extreme {
            inner = List.copyOf(inner);
        }
    }

    /// Another place or time.
    enum Shift {
        /// The year before.
        PREVIOUS,
        /// The country of the region.
        NATIONAL,
        /// The sum over the regions of the next level; missing unless all of them have a figure.
        PARTS
    }
}
