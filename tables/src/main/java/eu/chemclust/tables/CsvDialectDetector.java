package eu.chemclust.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Works out how a CSV file is written from its beginning.
public final class CsvDialectDetector {
    private static final int SAMPLE_BYTES = 1 << 19;
    private static final int SAMPLE_ROWS = 300;
    private static final char[] SEPARATORS = {';', '\t', ',', '|'};
    /// The first line that Excel writes and reads as a hint.
    private static final Pattern HINT = Pattern.compile("\\uFEFF?\"?sep=(.)\"?\\s*");

    private CsvDialectDetector() {}

    /// What was found.
    ///
    /// @param charset   character set with evidence
    /// @param separator separator with evidence
    public record Detected(Guess<Charset> charset, Guess<Character> separator) {
        public CsvDialect dialect() {
            return new CsvDialect(charset.value(), separator.value());
        }
    }

    /// Looks at the first half megabyte of a file.
    ///
    /// @throws BadInputException if it cannot be read or is empty
    public static Detected detect(String file, Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(SAMPLE_BYTES);
            if (start.length == 0) {
                throw new BadInputException(
                        Finding.ofFile(file, "the file is empty.", "Check that it was saved and copied as a whole."));
            }
            ForeignFile.find(file, start).ifPresent(foreign -> {
                throw new BadInputException(foreign);
            });
            return detect(start);
        } catch (IOException e) {
            throw new BadInputException(Finding.ofFile(
                    file, "the file cannot be read: " + e.getMessage() + ".", "Check its name and permissions."));
        }
    }

    static Detected detect(byte[] start) {
        Guess<Charset> charset = TextEncoding.detect(start);
        return new Detected(charset, separator(new String(start, charset.value())));
    }

    private static Guess<Character> separator(String text) {
        int end = text.indexOf('\n');
        Matcher hint = HINT.matcher(end < 0 ? text : text.substring(0, end));
        if (hint.matches()) {
            return Guess.sure(hint.group(1).charAt(0), "the first line says so");
        }
        char best = ',';
        double bestScore = -1;
        List<String> evidence = new ArrayList<>();
        for (char separator : SEPARATORS) {
            Shape shape = shape(text, separator);
            if (shape.fields > 1) {
                evidence.add(CsvDialect.word(separator) + " gives " + shape.fields + " columns in " + shape.rows
                        + " of " + shape.of + " rows");
            }
            if (shape.score() > bestScore) {
                bestScore = shape.score();
                best = separator;
            }
        }
        if (evidence.isEmpty()) {
            return Guess.unsure(best, "no separator gives more than one column");
        }
        String chosen = CsvDialect.word(best);
        evidence.sort((a, b) -> Boolean.compare(b.startsWith(chosen), a.startsWith(chosen)));
        return Guess.sure(best, String.join("; ", evidence));
    }

    /// How a text falls into rows with one separator.
    private record Shape(int fields, int rows, int of) {
        double score() {
            return fields < 2 || of == 0 ? 0 : (double) rows / of * StrictMath.log(fields + 1.0);
        }
    }

    private static Shape shape(String text, char separator) {
        Map<Integer, Integer> counts = new TreeMap<>();
        int[] all = {0};
        try {
            CsvRows.read(new StringReader(text), separator, (line, fields) -> {
                if (fields.size() == 1 && fields.getFirst().isBlank()) {
                    return;
                }
                if (++all[0] > SAMPLE_ROWS) {
                    throw new EnoughRows();
                }
                counts.merge(fields.size(), 1, Integer::sum);
            });
        } catch (EnoughRows e) {
            all[0]--; // the sample is full
        } catch (IOException | de.siegmar.fastcsv.reader.CsvParseException e) {
            return new Shape(0, 0, all[0]);
        }
        Shape best = new Shape(0, 0, all[0]);
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            Shape shape = new Shape(entry.getKey(), entry.getValue(), all[0]);
            best = shape.score() > best.score() ? shape : best;
        }
        return best;
    }

    private static final class EnoughRows extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EnoughRows() {
            super(null, null, false, false);
        }
    }
}
