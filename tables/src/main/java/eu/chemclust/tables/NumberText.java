package eu.chemclust.tables;

/// Numbers as text, in full precision and the same on every machine.
public final class NumberText {
    private NumberText() {}

    /// The shortest text that reads back to the same number: `5`, `0.1`, `1.5E-9`; a point as decimal sign.
    public static String of(double value) {
        String text = Double.toString(value);
        if (text.endsWith(".0")) {
            return text.substring(0, text.length() - 2);
        }
        return text.replace(".0E", "E");
    }
}
