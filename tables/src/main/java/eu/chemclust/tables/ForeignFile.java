package eu.chemclust.tables;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// Recognises, by how it begins, a file that is given as a table of text and is something else: a reader would else
/// complain of encodings, separators or columns, and its user look in the wrong place.
final class ForeignFile {
    private static final int HEAD = 512;

    private ForeignFile() {}

    /// The stream, unless it begins as something else than a table of text.
    ///
    /// @param file name for the finding
    /// @throws BadInputException if it does
    static InputStream require(String file, InputStream in) throws IOException {
        return require(file, in, false);
    }

    /// The same for a table that has to be in UTF-8.
    static InputStream requireUtf8(String file, InputStream in) throws IOException {
        return require(file, in, true);
    }

    private static InputStream require(String file, InputStream in, boolean utf8) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(HEAD + 1);
        byte[] head = buffered.readNBytes(HEAD);
        buffered.reset();
        Optional<Finding> foreign =
                find(file, head).or(() -> utf8 && isUtf16(head) ? Optional.of(notUtf8(file, head)) : Optional.empty());
        if (foreign.isPresent()) {
            buffered.close();
            throw new BadInputException(foreign.get());
        }
        return buffered;
    }

    /// The text of a file of settings, which is in UTF-8, with or without a byte order mark.
    ///
    /// @throws BadInputException if the file is something else
    static String textOfSettings(String file, byte[] bytes) {
        find(file, bytes, "a text").ifPresent(foreign -> {
            throw new BadInputException(foreign);
        });
        try {
            if (isUtf16(bytes)) {
                throw new CharacterCodingException();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BadInputException(Finding.ofFile(
                    file,
                    isUtf16(bytes) ? "the file is in UTF-16, not in UTF-8." : "the file is not in UTF-8.",
                    "Save it as UTF-8."));
        }
    }

    /// What the file is, if it is no table of text.
    ///
    /// @param head its first bytes
    static Optional<Finding> find(String file, byte[] head) {
        String text = start(head);
        return text.matches("(?s)(\\[\\s*)?\\{\\s*(\"|\\}).*")
                ? finding(file, "the file is JSON, not a table of text.", "Export the table as CSV UTF-8.")
                : find(file, head, "a table");
    }

    private static String start(byte[] head) {
        return new String(head, 0, Math.min(head.length, HEAD), StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00ef\u00bb\u00bf", "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static Optional<Finding> find(String file, byte[] head, String due) {
        String raw = new String(head, 0, Math.min(head.length, HEAD), StandardCharsets.ISO_8859_1);
        String text = start(head);
        if (raw.startsWith("%PDF-")) {
            return finding(
                    file,
                    "the file is a PDF document, whatever its name.",
                    "Name the right file; " + due + " is due here, which a PDF document cannot be read as.");
        }
        if (raw.startsWith("\u001f\u008b")) {
            return finding(
                    file,
                    "the file is packed with gzip.",
                    "Unpack it and name what was in it; " + due + " is due here.");
        }
        if (raw.startsWith("PK\u0003\u0004")) {
            return finding(
                    file,
                    "the file is a packed file or a workbook, not a text.",
                    "Unpack it, or open it in Excel or LibreOffice and save it as text; " + due + " is due here.");
        }
        if (raw.startsWith("\u0089PNG") || raw.startsWith("\u00ff\u00d8\u00ff") || raw.startsWith("GIF8")) {
            return finding(file, "the file is a picture.", "Name the right file; " + due + " is due here.");
        }
        if (text.startsWith("<!doctype") || text.startsWith("<html") || text.startsWith("<?xml")) {
            return finding(
                    file,
                    "the file is a web page or an XML document.",
                    "Look for the download itself: a page of sign-in or of an error is often saved instead.");
        }
        return isBinary(raw)
                ? finding(
                        file,
                        "the file is no text: its beginning holds bytes that no text has.",
                        "Check that it is the right file; " + due + " in UTF-8 is due here.")
                : Optional.empty();
    }

    private static Optional<Finding> finding(String file, String rule, String remedy) {
        return Optional.of(Finding.ofFile(file, rule, remedy));
    }

    /// Whether more than a few control characters stand at the beginning. Zeros are left to the reader: text of two
    /// bytes a character is full of them.
    private static boolean isBinary(String raw) {
        long odd = raw.chars()
                .filter(c -> c > 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f')
                .count();
        return odd > 8 && odd * 50 > raw.length();
    }

    /// Whether the bytes look like text of two bytes a character.
    static boolean isUtf16(byte[] head) {
        if (head.length >= 2 && ((head[0] == -1 && head[1] == -2) || (head[0] == -2 && head[1] == -1))) {
            return true;
        }
        int zeros = 0;
        int length = Math.min(head.length, HEAD);
        for (int i = 0; i < length; i++) {
            zeros += head[i] == 0 ? 1 : 0;
        }
        return zeros * 4 > length;
    }

    /// What to say of a file that is not in UTF-8.
    static Finding notUtf8(String file, byte[] head) {
        return Finding.ofFile(
                file,
                isUtf16(head) ? "the file is in UTF-16, not in UTF-8." : "the file is not in UTF-8.",
                "Save it as CSV UTF-8.");
    }
}
