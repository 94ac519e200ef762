package eu.chemclust.observatory.source;

import de.siegmar.fastcsv.writer.CsvWriter;
import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.CellValue;
import eu.chemclust.tables.CsvTable;
import eu.chemclust.tables.Finding;
import eu.chemclust.tables.XlsxCell;
import eu.chemclust.tables.XlsxRow;
import eu.chemclust.tables.XlsxSheet;
import eu.chemclust.tables.XlsxWorkbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Regional Innovation Scoreboard as the Commission's workbooks have it. Two layouts are known, told apart by their
/// headers, in whatever sheet and row they stand:
/// - the export of the interactive tool (`EIS_Data.xlsx`): Region, Indicator ("1.1.2 Population with ..."), Year,
/// Value;
/// - the download of 2025 (`RIS_web_download.xlsx`, sheet RIS): Region code, Indicator code (`RII` is the index), Year,
///   and values relative to the Union's of some year, of which the earliest is read: it lets years be compared.
///
/// `#N/A` is a missing value.
final class RisWorkbook implements Source {
    private static final Pattern RELATIVE = Pattern.compile("Value relative to EU in ([0-9]{4})");
    private static final int HEADER_ROWS = 20;

    @Override
    public String reader() {
        return "ris-workbook";
    }

    /// Where the columns of a layout are called what.
    private record Layout(String region, String indicator, String year, String value, boolean named) {
        private static final Layout TOOL = new Layout("Region", "Indicator", "Year", "Value", true);

        static Optional<Layout> of(List<String> header) {
            if (header.containsAll(List.of(TOOL.region, TOOL.indicator, TOOL.year, TOOL.value))) {
                return Optional.of(TOOL);
            }
            TreeMap<Integer, String> relative = new TreeMap<>();
            for (String column : header) {
                Matcher matcher = RELATIVE.matcher(column);
                if (matcher.matches()) {
                    relative.put(Integer.valueOf(matcher.group(1)), column);
                }
            }
            return relative.isEmpty() || !header.containsAll(List.of("Region code", "Indicator code", "Year"))
                    ? Optional.empty()
                    : Optional.of(new Layout(
                            "Region code",
                            "Indicator code",
                            "Year",
                            relative.firstEntry().getValue(),
                            false));
        }
    }

    /// A sheet as text from its header on, each row on the line of its number, so that findings name rows of the sheet.
    private static final class SheetText {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final CsvWriter writer =
                CsvWriter.builder().build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
        private Optional<Layout> layout = Optional.empty();
        private int width;
        private int line = 1;

        void add(XlsxRow row) {
            List<String> cells = texts(row);
            if (layout.isEmpty()) {
                layout = row.number() > HEADER_ROWS ? Optional.empty() : Layout.of(cells);
                width = cells.size();
            }
            if (layout.isEmpty()) {
                return;
            }
            for (; line < row.number(); line++) {
                writer.writeRecord(new String[0]);
            }
            while (cells.size() < width) {
                cells.add("");
            }
            writer.writeRecord(cells);
            line++;
        }

        private static List<String> texts(XlsxRow row) {
            List<String> cells = new ArrayList<>();
            for (XlsxCell cell : row.cells()) {
                while (cells.size() < cell.column()) {
                    cells.add("");
                }
                if (cells.size() == cell.column()) {
                    cells.add(
                            cell.value() instanceof CellValue.Failure failure
                                            && failure.code().equals("#N/A")
                                    ? ""
                                    : cell.value().shown().strip().replaceAll("\\R", " "));
                }
            }
            return cells;
        }

        InputStream text() {
            try (writer) {
                writer.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e); // memory takes every byte
            }
            return new ByteArrayInputStream(bytes.toByteArray());
        }
    }

    @Override
    public void read(PackageFile file, InputStream in, NutsCodes codes, Consumer<Observation> consumer)
            throws IOException {
        try (XlsxWorkbook workbook = XlsxWorkbook.open(file.name(), in)) {
            for (XlsxSheet sheet : workbook.sheets()) {
                SheetText text = new SheetText();
                workbook.read(sheet.name(), text::add);
                if (text.layout.isPresent()) {
                    read(file, text.layout.get(), text.text(), codes, consumer);
                    return;
                }
            }
        }
        throw new BadInputException(Finding.ofFile(
                file.name(),
                "no sheet has the columns Region, Indicator, Year, Value, or Region code, Indicator code, Year and"
                        + " \"Value relative to EU in\" a year, within its first " + HEADER_ROWS + " rows.",
                "Take the scoreboard's workbook as the Commission publishes it, or import it with a mapping:"
                        + " ./chemclust data import FILE --propose."));
    }

    private static void read(
            PackageFile file, Layout layout, InputStream text, NutsCodes codes, Consumer<Observation> consumer) {
        ObservationWriter writer = new ObservationWriter(file, new RegionColumn(layout.region, file, codes), consumer);
        List<String> declared = file.resource().missingValues();
        Set<String> missing = declared == null ? CsvTable.MISSING : Set.copyOf(declared);
        List<String> columns = List.of(layout.region, layout.indicator, layout.year, layout.value);
        CsvTable.read(file.name(), text, ',', missing, columns, row -> {
            Optional<String> code = layout.named
                    ? RisLong.code(row, layout.indicator)
                    : Optional.of(row.text(layout.indicator).replace(',', '.'));
            code.filter(name -> !name.isEmpty())
                    .ifPresent(name -> writer.write(
                            row, writer.key(name), writer.period(row, layout.year), row.number(layout.value), ""));
        });
    }
}
