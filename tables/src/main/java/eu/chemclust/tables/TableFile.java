package eu.chemclust.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A table in a file whose layout nobody has promised: rows of cells, as many times as asked for.
public sealed interface TableFile {
    /// A CSV file.
    ///
    /// @param name    name for findings
    /// @param path    where it is
    /// @param dialect how it is written
    record Csv(String name, Path path, CsvDialect dialect) implements TableFile {
        @Override
        public List<CellRange> read(Consumer<TableRow> rows) {
            long[] last = {0};
            try (InputStream in = ForeignFile.require(name, Files.newInputStream(path))) {
                CsvRows.read(CsvRows.reader(in, dialect.charset()), dialect.separator(), (line, fields) -> {
                    last[0] = line;
                    rows.accept(new TableRow(line, cells(fields)));
                });
                return List.of();
            } catch (CsvParseException e) {
                throw new BadInputException(new Finding(
                        name,
                        last[0] + 1,
                        "",
                        "",
                        "the file is not well-formed CSV from here on: " + reason(e) + ".",
                        "Look for a quotation mark that is opened and not closed; check the separator."));
            } catch (CharacterCodingException e) {
                throw new BadInputException(new Finding(
                        name,
                        last[0] + 1,
                        "",
                        "",
                        "not far below this row stand bytes that are not "
                                + dialect.charset().name() + ".",
                        "Name the right encoding in the mapping, or save the file as CSV UTF-8."));
            } catch (IOException e) {
                throw new BadInputException(Finding.ofFile(
                        name, "the file cannot be read: " + e.getMessage() + ".", "Check its name and permissions."));
            }
        }

        private static String reason(CsvParseException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return String.valueOf(cause.getMessage()).replaceAll("[.\\s]+$", "");
        }

        private static List<CellValue> cells(List<String> fields) {
            List<CellValue> cells = new ArrayList<>(fields.size());
            for (String field : fields) {
                cells.add(field.isEmpty() ? CellValue.blank() : new CellValue.Text(field));
            }
            return cells;
        }
    }

    /// A sheet of an Excel workbook.
    ///
    /// @param name  name for findings
    /// @param path  where it is
    /// @param sheet name of the sheet
    record Excel(String name, Path path, String sheet) implements TableFile {
        @Override
        public List<CellRange> read(Consumer<TableRow> rows) {
            try (XlsxWorkbook workbook = XlsxWorkbook.open(name, path)) {
                return workbook.read(sheet, row -> rows.accept(new TableRow(row.number(), cells(row))));
            }
        }

        private static List<CellValue> cells(XlsxRow row) {
            List<CellValue> cells = new ArrayList<>();
            for (XlsxCell cell : row.cells()) {
                if (cell.column() < cells.size()) {
                    continue; // a second cell of the same address
                }
                while (cells.size() < cell.column()) {
                    cells.add(CellValue.blank());
                }
                cells.add(cell.value());
            }
            return cells;
        }
    }

    /// Name for findings.
    String name();

    /// Where the file is.
    Path path();

    /// Reads all rows that hold anything, from top to bottom.
    ///
    /// @return the merged cells; none in a text file
    /// @throws BadInputException if the file cannot be read to its end
    List<CellRange> read(Consumer<TableRow> rows);
}
