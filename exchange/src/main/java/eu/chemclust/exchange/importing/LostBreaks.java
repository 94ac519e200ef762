package eu.chemclust.exchange.importing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts blanks back where a source lost the breaks between its paragraphs: `the market.The prizes`, `Scope:Size`,
/// `ScopeProposals`.
///
/// Only what is certain is mended: a small word of three letters or more, then a full stop, colon or semicolon, then at
/// once a word with a capital; and a known heading of calls with a word behind it that begins sentences. Addresses,
/// numbers, abbreviations,
/// formulas and names with a capital inside stay as they are, and so does `dataThe`, which could be a name.
final class LostBreaks {
    private static final Pattern SENTENCE =
            Pattern.compile("(?<=\\p{Ll}{3}[.:;])(?=\\p{Lu}\\p{Ll}{0,40}[\\s,:;\u2019'-])");
    private static final Pattern HEADING =
            Pattern.compile("\\b(Expected (?:[Oo]utcome|[Ii]mpact|[Rr]esult)s?(?=\\p{Lu}\\p{Ll}{1,40}[\\s,])"
                    + "|(?:Scope|Objectives?)(?=(?:The|This|These|All|Proposals|Projects|Actions|Applicants)\\s))");
    private static final int LONGEST_ADDRESS = 300;

    private LostBreaks() {}

    /// The text with blanks where breaks were lost for certain. Time grows with its length alone.
    static String mend(String lost) {
        String text = HEADING.matcher(lost).replaceAll("$1 ");
        Matcher found = SENTENCE.matcher(text);
        StringBuilder mended = new StringBuilder(text.length() + 32);
        int from = 0;
        while (found.find()) {
            if (!isInAddress(text, found.start())) {
                mended.append(text, from, found.start()).append(' ');
                from = found.start();
            }
        }
        return mended.append(text, from, text.length()).toString();
    }

    private static boolean isInAddress(String text, int at) {
        for (int i = at - 1; i >= Math.max(0, at - LONGEST_ADDRESS); i--) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                return false;
            }
            if (c == '/' || c == '@' || c == '_' || c == '=' || text.startsWith("www.", i)) {
                return true;
            }
        }
        return false;
    }
}
