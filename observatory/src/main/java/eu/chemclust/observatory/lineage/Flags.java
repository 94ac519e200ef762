package eu.chemclust.observatory.lineage;

import java.util.Map;
import java.util.stream.Collectors;

/// Eurostat's observation flags in words.
final class Flags {
    private static final Map<Integer, String> MEANING = Map.of(
            (int) 'b', "break in the series",
            (int) 'c', "confidential",
            (int) 'd', "definition differs",
            (int) 'e', "estimated",
            (int) 'f', "forecast",
            (int) 'i', "see metadata",
            (int) 'n', "not significant",
            (int) 'p', "provisional",
            (int) 's', "estimated by Eurostat",
            (int) 'u', "low reliability");

    private Flags() {}

    /// The meaning of each letter; a letter that the code list does not know is named as it is.
    static String words(String flag) {
        return flag.chars()
                .filter(letter -> !Character.isWhitespace(letter))
                .mapToObj(letter -> MEANING.getOrDefault(letter, "flag " + Character.toString(letter)))
                .collect(Collectors.joining(", "));
    }
}
