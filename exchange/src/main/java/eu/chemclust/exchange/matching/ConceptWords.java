package eu.chemclust.exchange.matching;

import java.util.Locale;
import java.util.regex.Pattern;

/// Texts made ready for finding whole words in them.
final class ConceptWords {
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}0-9]+");

    private ConceptWords() {}

    /// Small letters and digits with one blank around each word.
    static String folded(String text) {
        return " "
                + OTHER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
    }
}
