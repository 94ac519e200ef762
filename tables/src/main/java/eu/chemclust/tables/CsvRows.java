package eu.chemclust.tables;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;

/// The one place where CSV is taken apart: any separator, quoted separators and line breaks, every kind of line end.
final class CsvRows {
    /// Takes a row.
    @FunctionalInterface
    interface Rows {
        void accept(long line, List<String> fields);
    }

    private CsvRows() {}

    /// A reader that fails on bytes the character set does not know and that leaves out a byte order mark.
    static Reader reader(InputStream in, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        PushbackReader reader = new PushbackReader(new InputStreamReader(in, decoder), 1);
        int first = reader.read();
        if (first >= 0 && first != '\uFEFF') {
            reader.unread(first);
        }
        return reader;
    }

    /// Reads all rows; a row without any field (an empty line) is left out, rows may differ in length.
    ///
    /// @throws de.siegmar.fastcsv.reader.CsvParseException if the text is not well-formed
    static void read(Reader reader, char separator, Rows rows) throws IOException {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(reader)) {
            CloseableIterator<CsvRecord> each = records.iterator();
            while (hasNext(each)) {
                CsvRecord row = each.next();
                rows.accept(row.getStartingLineNumber(), row.getFields());
            }
        }
    }

    /// The library hides failures of the reader in unchecked exceptions.
    private static boolean hasNext(CloseableIterator<CsvRecord> records) throws IOException {
        try {
            return records.hasNext();
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        } catch (CsvParseException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
