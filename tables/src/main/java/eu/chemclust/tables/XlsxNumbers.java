package eu.chemclust.tables;

import org.jspecify.annotations.Nullable;

/// Whole numbers in attributes of a workbook, which nobody has checked.
final class XlsxNumbers {
    private XlsxNumbers() {}

    /// The number in a text, or another where the text is none.
    static int whole(@Nullable String text, int otherwise) {
        if (text == null || text.isEmpty() || text.length() > 9) {
            return otherwise;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return otherwise;
            }
        }
        return Integer.parseInt(text);
    }
}
