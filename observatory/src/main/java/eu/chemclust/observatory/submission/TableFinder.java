package eu.chemclust.observatory.submission;

import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.CsvDialect;
import eu.chemclust.tables.CsvDialectDetector;
import eu.chemclust.tables.Finding;
import eu.chemclust.tables.Guess;
import eu.chemclust.tables.TableFile;
import eu.chemclust.tables.XlsxSheet;
import eu.chemclust.tables.XlsxWorkbook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Opens a member's file as a table: as a workbook or as text, as it is written rather than as it is called.
final class TableFinder {
    private TableFinder() {}

    /// A table that was found, with how.
    ///
    /// @param file     the table
    /// @param header   where its figures begin
    /// @param preview  its rows
    /// @param evidence key of the mapping to what speaks for it
    record Found(
            TableFile file, HeaderFinder.Header header, TablePreview preview, Map<String, Guess<String>> evidence) {}

    static Found find(Path path, String name, Optional<String> sheet, HeaderFinder headers) {
        return isWorkbook(path, name) ? workbook(path, name, sheet, headers) : text(path, name, headers);
    }

    /// Whether a file begins as a packed workbook or as an old one.
    static boolean isWorkbook(Path path, String name) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(4);
            if (start.length == 0) {
                throw new BadInputException(
                        Finding.ofFile(name, "the file is empty.", "Check that it was saved and copied as a whole."));
            }
            return start.length >= 2
                    && ((start[0] == 'P' && start[1] == 'K') || (start[0] == (byte) 0xD0 && start[1] == (byte) 0xCF));
        } catch (IOException e) {
            throw new BadInputException(Finding.ofFile(
                    name, "the file cannot be read: " + e.getMessage() + ".", "Check its name and permissions."));
        }
    }

    private static Found text(Path path, String name, HeaderFinder headers) {
        CsvDialectDetector.Detected detected = CsvDialectDetector.detect(name, path);
        TableFile file = new TableFile.Csv(name, path, detected.dialect());
        TablePreview preview = TablePreview.of(file);
        HeaderFinder.Header header = headers.find(preview)
                .orElseThrow(() -> UnclosedQuote.find(name, preview)
                        .map(BadInputException::new)
                        .orElseGet(() -> noTable(name, "", "")));
        Map<String, Guess<String>> evidence = new TreeMap<>();
        evidence.put("encoding", text(detected.charset()));
        evidence.put("separator", text(detected.separator()));
        return new Found(file, header, preview, evidence);
    }

    private static Guess<String> text(Guess<?> guess) {
        return new Guess<>(String.valueOf(guess.value()), guess.evidence(), guess.certain());
    }

    private static Found workbook(Path path, String name, Optional<String> sheet, HeaderFinder headers) {
        List<XlsxSheet> sheets;
        try (XlsxWorkbook workbook = XlsxWorkbook.open(name, path)) {
            sheets = workbook.sheets();
        }
        Found best = null;
        int tables = 0;
        for (XlsxSheet candidate : sheets) {
            if (sheet.isPresent() ? !sheet.get().equals(candidate.name()) : candidate.hidden()) {
                continue;
            }
            TableFile file = new TableFile.Excel(name, path, candidate.name());
            TablePreview preview = TablePreview.of(file);
            Optional<HeaderFinder.Header> header = headers.find(preview);
            if (header.isPresent()) {
                tables++;
                if (best == null || preview.rows() > best.preview.rows()) {
                    best = new Found(file, header.get(), preview, new TreeMap<>());
                }
            }
        }
        String all = String.join(
                ", ",
                sheets.stream()
                        .map(s -> s.name() + (s.hidden() ? " (hidden)" : ""))
                        .toList());
        if (best == null) {
            throw noTable(name, " Its sheets: " + all + ".", ", or name the sheet with --sheet");
        }
        String why = sheets.size() == 1
                ? "the only sheet"
                : "the sheet with the most rows of regions; the workbook has: " + all;
        String chosen = ((TableFile.Excel) best.file).sheet();
        best.evidence.put("sheet", new Guess<>(chosen, why, tables == 1));
        return best;
    }

    private static BadInputException noTable(String name, String sheets, String otherwise) {
        return new BadInputException(Finding.ofFile(
                name,
                "no table with regions was found: a header row, and rows that begin with a NUTS code or the name of a"
                        + " region and hold figures." + sheets,
                "Add a header and a column of NUTS codes" + otherwise + "."));
    }

    /// The table that a mapping describes.
    static TableFile open(Path path, String name, TableMapping.Form form) {
        if (form.isWorkbook() != isWorkbook(path, name)) {
            throw new BadInputException(Finding.ofFile(
                    name,
                    form.isWorkbook()
                            ? "the mapping is for a workbook, the file is a text."
                            : "the mapping is for a text" + " file, the file is a workbook.",
                    "Save the file in the other form, or propose a mapping for it with --propose."));
        }
        if (form.isWorkbook()) {
            return new TableFile.Excel(name, path, form.sheet().orElseThrow());
        }
        Charset charset = Charset.forName(form.encoding().orElse("UTF-8"));
        return new TableFile.Csv(
                name, path, new CsvDialect(charset, form.separator().orElse(',')));
    }
}
