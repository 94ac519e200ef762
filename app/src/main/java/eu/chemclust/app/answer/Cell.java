package eu.chemclust.app.answer;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// A cell of a table: as people read it and as programs do.
///
/// @param shown text in the reader's language, rounded
/// @param raw   a text, a number in full precision or a truth value; null where there is no value
public record Cell(String shown, @Nullable Object raw) {
    /// No value.
    public static final Cell NONE = new Cell("\u2013", null);

    /// A text.
    public static Cell text(String text) {
        return new Cell(text, text);
    }

    /// A number that is shown as `shown`.
    public static Cell number(double value, String shown) {
        return new Cell(shown, value);
    }

    /// A whole number.
    public static Cell whole(int value) {
        return new Cell(Integer.toString(value), value);
    }

    /// A code for programs that people read otherwise.
    public static Cell coded(String shown, String code) {
        return new Cell(shown, code);
    }

    /// How a number is shown.
    @FunctionalInterface
    public interface Form {
        /// The text of a number.
        String text(double value);
    }

    /// A number, or nothing where it is missing.
    public static Cell of(OptionalDouble value, Form form) {
        return value.isPresent() ? of(value.getAsDouble(), form) : NONE;
    }

    /// A number, or nothing where it is `NaN`.
    public static Cell of(double value, Form form) {
        return Double.isFinite(value) ? new Cell(form.text(value), value) : NONE;
    }
}
