package eu.chemclust.observatory.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.region.VersionDetection;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/// The region codes in a table of which nothing is known but that it is one.
///
/// @param column    the column they stand in
/// @param codes     the different codes, in code order
/// @param detection what they say about the NUTS version
public record RegionCodesOfFile(String column, List<String> codes, VersionDetection detection) {
    private static final int TRIED_ROWS = 2_000;

    public RegionCodesOfFile {
        codes = List.copyOf(codes);
    }

    /// Reads the codes.
    ///
    /// @param file   CSV or TSV, packed or not
    /// @param wanted the column; empty to take the one in which most values are codes
    /// @throws BadInputException    if it is no table or has no such column
    /// @throws ObservatoryException NOT_FOUND if there is no such file
    public static RegionCodesOfFile read(Path file, Optional<String> wanted, NutsCodes known) {
        String name = String.valueOf(file.getFileName());
        try {
            List<String> header = new ArrayList<>();
            List<TreeSet<String>> values = columns(file, header, Integer.MAX_VALUE);
            int column = wanted.isPresent() ? header.indexOf(wanted.get()) : fullest(file, known);
            if (column < 0) {
                throw new BadInputException(new Finding(
                        name,
                        1,
                        wanted.orElse(""),
                        "",
                        "no such column of region codes; the header has: " + String.join(", ", header) + ".",
                        "Name the column with --column."));
            }
            List<String> codes = List.copyOf(values.get(column));
            return new RegionCodesOfFile(header.get(column), codes, VersionDetection.of(codes, known));
        } catch (NoSuchFileException e) {
            throw ObservatoryException.notFound("There is no file " + file + ".");
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw new BadInputException(
                    Finding.ofFile(name, "the file cannot be read as a table in UTF-8.", "Save it as CSV in UTF-8."));
        }
    }

    /// The column in which most of the different values of the first rows are region codes.
    private static int fullest(Path file, NutsCodes known) throws IOException {
        List<TreeSet<String>> values = columns(file, new ArrayList<>(), TRIED_ROWS);
        int best = -1;
        long most = 0;
        for (int i = 0; i < values.size(); i++) {
            long found = values.get(i).stream()
                    .filter(value -> !known.versions(value).isEmpty())
                    .count();
            if (found > most) {
                most = found;
                best = i;
            }
        }
        return best;
    }

    /// The different short values of every column; longer ones are no codes.
    private static List<TreeSet<String>> columns(Path file, List<String> header, int rows) throws IOException {
        List<TreeSet<String>> values = new ArrayList<>();
        try (InputStream in = open(file)) {
            String first = firstLine(in);
            Layout layout = Layout.of(first, header);
            for (int i = 0; i < header.size(); i++) {
                values.add(new TreeSet<>());
            }
            CsvReader<CsvRecord> reader = CsvReader.builder()
                    .fieldSeparator(layout.separator())
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
            int left = rows;
            for (CsvRecord row : reader) {
                layout.take(row, values);
                left--;
                if (left == 0) {
                    break;
                }
            }
        }
        return values;
    }

    private static InputStream open(Path file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.mark(2);
        boolean packed = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return packed ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private static String firstLine(InputStream in) throws IOException {
        java.io.ByteArrayOutputStream line = new java.io.ByteArrayOutputStream();
        int read = in.read();
        while (read >= 0 && read != '\n' && line.size() < ByteLines.LONGEST) {
            line.write(read);
            read = in.read();
        }
        return line.toString(StandardCharsets.UTF_8).replace("\uFEFF", "").stripTrailing();
    }

    /// How the columns stand: with Eurostat's bulk files the first holds several dimensions.
    private record Layout(char separator, int packedDimensions) {
        static Layout of(String first, List<String> header) {
            char separator = '\t';
            for (char candidate : new char[] {'\t', ';', ',', '|'}) {
                if (first.indexOf(candidate) >= 0) {
                    separator = candidate;
                    break;
                }
            }
            String[] fields = first.split(java.util.regex.Pattern.quote(String.valueOf(separator)), -1);
            int sign = fields[0].indexOf('\\');
            if (separator == '\t' && sign > 0) {
                header.addAll(List.of(fields[0].substring(0, sign).split(",", -1)));
                return new Layout(separator, header.size());
            }
            for (String field : fields) {
                header.add(field.strip().replaceAll("^\"|\"$", ""));
            }
            return new Layout(separator, 0);
        }

        void take(CsvRecord row, List<TreeSet<String>> values) {
            List<String> fields = packedDimensions > 0 ? List.of(row.getField(0).split(",", -1)) : row.getFields();
            for (int i = 0; i < Math.min(values.size(), fields.size()); i++) {
                String value = fields.get(i).strip();
                if (value.length() >= 2 && value.length() <= 5 && value.equals(value.toUpperCase(Locale.ROOT))) {
                    values.get(i).add(value);
                }
            }
        }
    }
}
