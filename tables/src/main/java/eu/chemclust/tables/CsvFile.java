package eu.chemclust.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes tables as CSV: UTF-8, commas, line feeds, a point as decimal sign, full precision, nothing for a missing
/// value. Texts that could be run as a formula are guarded ([PlainText]).
public final class CsvFile {
    private CsvFile() {}

    /// Writes a table to a file, which is replaced if it exists.
    ///
    /// @throws UncheckedIOException if it cannot be written
    public static void write(Sheet sheet, Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            write(sheet, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes a table to a stream and closes it.
    ///
    /// @throws UncheckedIOException if it cannot be written
    public static void write(Sheet sheet, OutputStream out) {
        try (CsvWriter writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            writer.writeRecord(sheet.columns().stream().map(PlainText::guard).toList());
            List<String> fields = new ArrayList<>();
            for (List<Cell> row : sheet.rows()) {
                fields.clear();
                for (Cell cell : sheet.fitting(row)) {
                    fields.add(text(cell));
                }
                writer.writeRecord(fields);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> PlainText.guard(text.text());
            case Cell.Numeric number -> NumberText.of(number.value());
            case Cell.Missing missing -> "";
        };
    }
}
