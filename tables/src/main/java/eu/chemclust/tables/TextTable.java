package eu.chemclust.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A table whose columns are not known beforehand: its header and its rows as texts, each with its line in the file.
///
/// @param file    the file, as its user would name it
/// @param columns the header, without white space around names
/// @param rows    the rows, each with as many cells as the header
public record TextTable(String file, List<String> columns, List<TextRow> rows) {
    /// A row: its line in the file and its cells, without white space around them.
    public record TextRow(long line, List<String> cells) {
        /// Copies the cells.
        public TextRow {
            cells = List.copyOf(cells);
        }
    }

    /// Copies the lists.
    public TextTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// Reads a CSV file in UTF-8 whose separator is a comma, a semicolon or a tab, whichever the header has most of.
    ///
    /// @throws BadInputException with all findings if it cannot be read as a table
    public static TextTable read(Path path) {
        String file = path.toString();
        if (Files.isDirectory(path)) {
            throw new BadInputException(Finding.ofFile(file, "this is a folder.", "Name the file in it."));
        }
        try {
            return parse(file, Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            throw new BadInputException(Finding.ofFile(file, "there is no such file.", "Check its name and folder."));
        } catch (IOException e) {
            throw new BadInputException(
                    Finding.ofFile(file, "the file cannot be read: " + e.getMessage() + ".", "Check its permissions."));
        }
    }

    private static TextTable parse(String file, byte[] bytes) {
        ForeignFile.find(file, bytes).ifPresent(foreign -> {
            throw new BadInputException(foreign);
        });
        if (ForeignFile.isUtf16(bytes)) {
            throw new BadInputException(ForeignFile.notUtf8(file, bytes));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return parse(file, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw new BadInputException(ForeignFile.notUtf8(file, bytes));
        }
    }

    /// Reads a text as CSV.
    ///
    /// @throws BadInputException with all findings if it cannot be read as a table
    public static TextTable parse(String file, String text) {
        List<Finding> findings = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        List<TextRow> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new StringReader(text))) {
            for (CsvRecord record : reader) {
                List<String> cells =
                        record.getFields().stream().map(TextTable::clean).toList();
                if (columns.isEmpty()) {
                    columns.addAll(cells);
                } else if (cells.size() != columns.size()) {
                    findings.add(new Finding(
                            file,
                            record.getStartingLineNumber(),
                            "",
                            "",
                            "the row has " + cells.size() + " fields, the header " + columns.size() + ".",
                            "Check separators and quotation marks in this row."));
                } else {
                    rows.add(new TextRow(record.getStartingLineNumber(), cells));
                }
            }
        } catch (CsvParseException e) {
            findings.add(Finding.ofFile(
                    file, "the file is not well-formed CSV: " + e.getMessage() + ".", "Mend or restore it."));
        } catch (IOException e) {
            findings.add(Finding.ofFile(file, "the file cannot be read: " + e.getMessage() + ".", "Restore it."));
        }
        return checked(new TextTable(file, columns, rows), findings);
    }

    private static TextTable checked(TextTable table, List<Finding> findings) {
        if (table.columns.isEmpty() && findings.isEmpty()) {
            findings.add(Finding.ofFile(table.file, "the file is empty.", "A header row is due."));
        }
        Set<String> seen = new HashSet<>();
        for (String column : table.columns) {
            if (!column.isEmpty() && !seen.add(column)) {
                findings.add(new Finding(
                        table.file, 1, column, "", "the column occurs twice.", "Rename or remove one of them."));
            }
        }
        if (!findings.isEmpty()) {
            throw new BadInputException(findings);
        }
        return table;
    }

    private static char separator(String text) {
        int end = text.indexOf('\n');
        String header = end < 0 ? text : text.substring(0, end);
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            best = count(header, candidate) > count(header, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String text, char sought) {
        return text.chars().filter(c -> c == sought).count();
    }

    private static String clean(String cell) {
        return PlainText.unguard(cell.replace('\u00a0', ' ').strip());
    }
}
