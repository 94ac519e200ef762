package eu.chemclust.tables;

import java.util.regex.Pattern;

/// Texts that a spreadsheet program would take for a formula, and how they are kept from it.
///
/// A text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return can be run as a formula when a CSV file is
/// opened. It is written with an apostrophe in front, which spreadsheet programs do not show, unless it is simply a
/// number. Reading takes the apostrophe away, so that nothing is lost on the way out and in.
public final class PlainText {
    private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    private PlainText() {}

    /// The text as it is written.
    public static String guard(String text) {
        return DANGEROUS.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /// The text that [#guard] was given.
    public static String unguard(String text) {
        return text.startsWith("'") && DANGEROUS.matcher(text).matches() ? text.substring(1) : text;
    }
}
