package eu.chemclust.figures;

/// A sentence with numbered gaps, `{0}` to `{9}`, as a message bundle holds it.
///
/// Apostrophes and other braces stand for themselves; a gap without a value stays as written.
///
/// @param pattern the sentence
public record Phrase(String pattern) {

    /// The sentence with its gaps filled.
    public String fill(String... values) {
        StringBuilder out = new StringBuilder(pattern.length() + 32);
        int at = 0;
        while (at < pattern.length()) {
            int gap = gapAt(at);
            if (gap >= 0 && gap < values.length) {
                out.append(values[gap]);
                at += 3;
            } else {
                out.append(pattern.charAt(at));
                at++;
            }
        }
        return out.toString();
    }

    private int gapAt(int at) {
        boolean braces = at + 2 < pattern.length() && pattern.charAt(at) == '{' && pattern.charAt(at + 2) == '}';
        if (!braces) {
            return -1;
        }
        int digit = pattern.charAt(at + 1) - '0';
        return digit >= 0 && digit <= 9 ? digit : -1;
    }
}
