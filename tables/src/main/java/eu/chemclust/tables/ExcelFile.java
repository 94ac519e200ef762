package eu.chemclust.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// Writes tables as an Excel workbook (XLSX), a sheet for each, the header row bold and frozen. Numbers are numbers,
/// texts are texts and never formulas, missing values are empty cells. Rows are streamed: memory does not grow with
/// them. The same tables give the same bytes.
public final class ExcelFile {
    /// How many rows a sheet of the format holds, the header included.
    public static final int MAX_ROWS = 1_048_576;

    private static final int MAX_COLUMNS = 16_384;
    private static final int WINDOW = 100;
    private static final int MAX_TEXT = 32_767;
    private static final int MAX_COLUMN_WIDTH = 60;
    /// The oldest date of the ZIP format, so that no date of writing gets into the file.
    private static final LocalDateTime NO_DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ExcelFile() {}

    /// Why a sheet of the format cannot hold a table, in words that follow its name; empty if it can.
    public static Optional<String> tooLarge(Sheet table) {
        if (table.columns().size() > MAX_COLUMNS) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "has %,d columns, more than the %,d of a worksheet",
                    table.columns().size(),
                    MAX_COLUMNS));
        }
        long rows = 1;
        if (table.rows() instanceof Collection<?> counted) {
            rows += counted.size();
        } else {
            for (Iterator<?> each = table.rows().iterator(); each.hasNext(); each.next()) {
                rows++;
            }
        }
        return rows <= MAX_ROWS
                ? Optional.empty()
                : Optional.of(
                        String.format(Locale.ROOT, "has %,d rows, more than the %,d of a worksheet", rows, MAX_ROWS));
    }

    /// Writes the tables to a file, which is replaced if it exists. Names of sheets are cut to what the format allows.
    ///
    /// @throws UncheckedIOException     if it cannot be written
    /// @throws IllegalArgumentException if a table is [too large][#tooLarge] or two sheets would be called alike
    public static void write(List<Sheet> sheets, Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            write(sheets, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes the tables to a stream, which is left open.
    ///
    /// @throws UncheckedIOException if it cannot be written
    public static void write(List<Sheet> sheets, OutputStream out) {
        try {
            Path raw = Files.createTempFile("chemclust-", ".xlsx");
            try {
                try (SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW);
                        OutputStream rawOut = Files.newOutputStream(raw)) {
                    fill(workbook, sheets);
                    workbook.write(rawOut);
                }
                repack(raw, out);
            } finally {
                Files.deleteIfExists(raw);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(SXSSFWorkbook workbook, List<Sheet> sheets) {
        Date created = Date.from(NO_DATE.toInstant(ZoneOffset.UTC));
        var properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        properties.setCreated(Optional.of(created));
        properties.setModified(Optional.of(created));
        properties.setCreator("ChemClust");
        Font bold = workbook.createFont();
        bold.setBold(true);
        CellStyle header = workbook.createCellStyle();
        header.setFont(bold);
        Set<String> names = new HashSet<>();
        for (Sheet sheet : sheets) {
            String name = WorkbookUtil.createSafeSheetName(sheet.name());
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("two sheets would be called " + name);
            }
            fill(workbook.createSheet(name), sheet, header);
        }
    }

    private static void fill(SXSSFSheet target, Sheet sheet, CellStyle header) {
        Row first = target.createRow(0);
        for (int j = 0; j < sheet.columns().size(); j++) {
            String column = sheet.columns().get(j);
            first.createCell(j).setCellValue(clip(column));
            first.getCell(j).setCellStyle(header);
            target.setColumnWidth(j, 256 * Math.clamp(column.length() + 3, 12, MAX_COLUMN_WIDTH));
        }
        target.createFreezePane(0, 1);
        int at = 1;
        for (List<Cell> cells : sheet.rows()) {
            if (at == MAX_ROWS) {
                throw new IllegalArgumentException("table " + sheet.name() + " has more rows than a sheet holds");
            }
            fill(target.createRow(at++), sheet.fitting(cells));
        }
    }

    private static void fill(Row row, List<Cell> cells) {
        for (int j = 0; j < cells.size(); j++) {
            switch (cells.get(j)) {
                case Cell.Text text -> row.createCell(j).setCellValue(clip(text.text()));
                case Cell.Numeric number -> row.createCell(j).setCellValue(number.value());
                case Cell.Missing missing -> {
                    // an empty cell is no cell
                }
            }
        }
    }

    private static String clip(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
    }

    /// The same entries without the time at which they were made.
    private static void repack(Path raw, OutputStream out) throws IOException {
        try (ZipFile in = new ZipFile(raw.toFile())) {
            ZipOutputStream packed = new ZipOutputStream(out);
            for (ZipEntry entry : in.stream().map(ZipEntry.class::cast).toList()) {
                ZipEntry dateless = new ZipEntry(entry.getName());
                dateless.setTimeLocal(NO_DATE);
                packed.putNextEntry(dateless);
                in.getInputStream(entry).transferTo(packed);
                packed.closeEntry();
            }
            packed.finish();
        }
    }
}
