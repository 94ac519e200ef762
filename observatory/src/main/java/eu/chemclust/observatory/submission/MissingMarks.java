package eu.chemclust.observatory.submission;

import java.util.Map;
import java.util.TreeMap;

/// Texts that statistical offices write where there is no figure, with the flag they mean.
final class MissingMarks {
    private static final Map<String, String> KNOWN = new TreeMap<>();

    static {
        for (String mark : new String[] {
            ":", "-", "\u2013", "\u2014", ".", "..", "...", "\u2026", "/", "x", "X", "NA", "N/A", "n/a", "n.a.", "na",
            "k.A.", "k. A.", "k.A", "b.d.", "bd", "#N/A", "#NV", "#NULL!", "*", "**", "null", "NULL", "NaN", "nan"
        }) {
            KNOWN.put(mark, "");
        }
        for (String mark :
                new String[] {"c", "C", ": c", ":c", "(c)", "geheim", "conf.", "confidential", "tajne", "secret"}) {
            KNOWN.put(mark, "c");
        }
        KNOWN.put("u", "u");
        KNOWN.put(": u", "u");
    }

    private MissingMarks() {}

    static boolean isKnown(String text) {
        return KNOWN.containsKey(text);
    }

    /// The flag that a known mark means; empty where it means none.
    static String flag(String text) {
        return KNOWN.getOrDefault(text, "");
    }

    /// What to know about a mark, for its line in the mapping.
    static String note(String text) {
        return switch (text) {
            case "-", "\u2013", "\u2014" ->
                "in German tables a dash means exactly zero: check, and correct the table if zeros are meant";
            case "." -> "in German tables a point means unknown or secret";
            case "c", "C", ": c", ":c", "(c)", "geheim", "conf.", "confidential", "tajne", "secret" ->
                "kept as confidential: never estimated or shown";
            default -> "";
        };
    }
}
