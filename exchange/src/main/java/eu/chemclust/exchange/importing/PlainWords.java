package eu.chemclust.exchange.importing;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Turns what stands in a cell into plain text: no tags, no scripts, no control characters, one blank between words.
/// A tag that parts blocks or lines becomes a blank; one inside a line does not, so that CO<sub>2</sub> stays one word.
final class PlainWords {
    private static final Map<String, String> ENTITIES = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "euro", "\u20ac", "ndash",
            "\u2013");
    private static final Set<String> IN_LINE =
            Set.of("a", "abbr", "b", "em", "font", "i", "mark", "small", "span", "strong", "sub", "sup", "u");
    private static final int LONGEST_NAME = 8;

    private PlainWords() {}

    /// The words of a text. Time grows with its length alone.
    static String of(String text) {
        StringBuilder words = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '<' && i + 1 < text.length() && isTagStart(text.charAt(i + 1))) {
                if (!isInLine(text, i)) {
                    blank(words);
                }
                i = behindTag(text, i);
            } else if (c == '&') {
                i = entity(text, i, words);
            } else {
                if (Character.isWhitespace(c) || Character.isISOControl(c) || c == '\u00a0' || c == '\ufeff') {
                    blank(words);
                } else if (!isInvisible(c)) {
                    words.append(c);
                }
                i++;
            }
        }
        return words.toString().strip();
    }

    private static boolean isInLine(String text, int start) {
        int from = text.charAt(start + 1) == '/' ? start + 2 : start + 1;
        int end = from;
        while (end < text.length() && end - from < LONGEST_NAME && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return IN_LINE.contains(text.substring(from, end).toLowerCase(Locale.ROOT));
    }

    private static boolean isTagStart(char c) {
        return Character.isLetter(c) || c == '/' || c == '!';
    }

    /// Private signs and marks that turn the direction of writing.
    private static boolean isInvisible(char c) {
        return Character.getType(c) == Character.PRIVATE_USE
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\u200b';
    }

    private static int behindTag(String text, int start) {
        for (String element : new String[] {"script", "style"}) {
            if (text.regionMatches(true, start + 1, element, 0, element.length())) {
                int end = indexOfEnd(text, start, element);
                return end < 0 ? text.length() : end;
            }
        }
        int end = text.indexOf('>', start);
        return end < 0 ? text.length() : end + 1;
    }

    private static int indexOfEnd(String text, int start, String element) {
        for (int i = text.indexOf("</", start); i >= 0; i = text.indexOf("</", i + 2)) {
            if (text.regionMatches(true, i + 2, element, 0, element.length())) {
                int end = text.indexOf('>', i);
                return end < 0 ? text.length() : end + 1;
            }
        }
        return -1;
    }

    private static int entity(String text, int start, StringBuilder words) {
        int end = text.indexOf(';', start);
        if (end > start + 1 && end - start <= 8) {
            String known = ENTITIES.get(text.substring(start + 1, end));
            if (known != null) {
                words.append(known);
                return end + 1;
            }
        }
        words.append('&');
        return start + 1;
    }

    private static void blank(StringBuilder words) {
        if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
    }
}
