package eu.chemclust.tables;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// Works out in which character set a text is written: byte order mark, then the zero bytes of UTF-16, then valid
/// UTF-8, then the single-byte set whose letters make the most plausible words.
public final class TextEncoding {
    /// Single-byte sets that spreadsheet programs in Europe write; the earlier one wins where two read alike.
    private static final List<Charset> SINGLE =
            List.of(Charset.forName("windows-1252"), Charset.forName("windows-1250"), Charset.forName("ISO-8859-2"));

    private TextEncoding() {}

    /// The likeliest character set of a text of which these are the first bytes.
    public static Guess<Charset> detect(byte[] start) {
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            return Guess.sure(StandardCharsets.UTF_8, "the file begins with the mark of UTF-8");
        }
        if (startsWith(start, 0xFF, 0xFE) || startsWith(start, 0xFE, 0xFF)) {
            return Guess.sure(StandardCharsets.UTF_16, "the file begins with the mark of UTF-16");
        }
        int even = zeros(start, 0);
        int odd = zeros(start, 1);
        if (even + odd > start.length / 5) {
            return even > odd
                    ? Guess.sure(StandardCharsets.UTF_16BE, "every other byte is zero")
                    : Guess.sure(StandardCharsets.UTF_16LE, "every other byte is zero");
        }
        int high = 0;
        for (byte b : start) {
            high += b < 0 ? 1 : 0;
        }
        if (high == 0) {
            return Guess.sure(StandardCharsets.UTF_8, "there are no letters beyond ASCII");
        }
        if (isUtf8(start)) {
            return Guess.sure(StandardCharsets.UTF_8, "all " + high + " bytes beyond ASCII are valid UTF-8");
        }
        return single(start, high);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static int zeros(byte[] bytes, int from) {
        int zeros = 0;
        for (int i = from; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean isUtf8(byte[] bytes) {
        return !StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length + 1), false)
                .isError();
    }

    private static Guess<Charset> single(byte[] bytes, int high) {
        CharsetMatch[] matches = matches(bytes);
        Charset best = SINGLE.getFirst();
        double bestScore = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (Charset candidate : SINGLE) {
            double score = confidence(matches, candidate) - 100.0 * odd(bytes, candidate) / high;
            if (score > bestScore) {
                second = bestScore;
                bestScore = score;
                best = candidate;
            } else {
                second = Math.max(second, score);
            }
        }
        String evidence = high + " bytes beyond ASCII are not UTF-8; read as " + best.name() + " they give "
                + sample(bytes, best);
        return bestScore - second >= 5
                ? Guess.sure(best, evidence)
                : Guess.unsure(best, evidence + "; another set would give similar words");
    }

    private static CharsetMatch[] matches(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(java.util.Arrays.copyOf(bytes, Math.min(bytes.length, 1 << 16)));
        return detector.detectAll();
    }

    /// How sure the detector is of a set or of its ISO relative, 0 to 100.
    private static int confidence(CharsetMatch[] matches, Charset charset) {
        String relative = switch (charset.name().toLowerCase(Locale.ROOT)) {
            case "windows-1252" -> "ISO-8859-1";
            default -> "ISO-8859-2";
        };
        int confidence = 0;
        for (CharsetMatch match : matches) {
            if (match.getName().equalsIgnoreCase(charset.name())
                    || match.getName().equalsIgnoreCase(relative)) {
                confidence = Math.max(confidence, match.getConfidence());
            }
        }
        return confidence;
    }

    /// Signs that stand inside a word though they are no letters, control characters, and letters that no language
    /// of the set's readers uses between others: each speaks against the set.
    private static int odd(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        int odd = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign < 0x80) {
                continue;
            }
            boolean inWord = (i > 0 && isLetter(text, i - 1)) || isLetter(text, i + 1);
            if (sign < 0xA0 || sign == '\uFFFD') {
                odd += 2;
            } else if (!Character.isLetter(sign) && inWord && sign != '\u00a0' && sign != '\u2019') {
                odd++;
            } else if (Character.isUpperCase(sign) && i > 0 && isLower(text, i - 1)) {
                odd++;
            }
        }
        return odd;
    }

    private static boolean isLetter(String text, int index) {
        return index < text.length() && Character.isLetter(text.charAt(index));
    }

    private static boolean isLower(String text, int index) {
        return Character.isLowerCase(text.charAt(index));
    }

    /// A word with a letter beyond ASCII, in quotation marks, so that a person can judge.
    private static String sample(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        for (String word : text.split("[^\\p{L}]+", -1)) {
            if (word.length() > 2 && word.length() < 30 && word.chars().anyMatch(c -> c >= 0x80)) {
                return "\"" + word + "\"";
            }
        }
        return "no words";
    }
}
