package eu.chemclust.observatory.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.region.NutsCodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// SDMX-CSV: one observation a row. Version 2.0 begins `STRUCTURE,STRUCTURE_ID`, version 1.0 `DATAFLOW`. Labels are
/// passed over, both those in columns of their own and those behind the codes (`DE: Germany`).
final class SdmxCsv implements Source {
    private static final Pattern FLAG = Pattern.compile("[a-z]{0,6}");

    @Override
    public String reader() {
        return "sdmx-csv";
    }

    @Override
    public void read(PackageFile file, InputStream in, NutsCodes codes, Consumer<Observation> consumer) {
        FindingList findings = new FindingList(file.name());
        var decoder = StandardCharsets.UTF_8.newDecoder();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new InputStreamReader(in, decoder))) {
            Optional<Table> table = Optional.empty();
            boolean first = true;
            for (CsvRecord row : reader) {
                if (first) {
                    first = false;
                    table = Table.of(file, row, codes, findings, consumer);
                } else if (table.isPresent()) {
                    table.get().row(row);
                }
            }
            if (first) {
                findings.addOfFile("the file is empty.", "Fetch it again; a header is due.");
            }
        } catch (CsvParseException e) {
            findings.addOfFile("the file is cut off, not UTF-8 or not CSV.", "Fetch it again.");
        } catch (IOException | UncheckedIOException e) {
            findings.addOfFile("the file is cut off or not in UTF-8.", "Fetch it again.");
        }
        findings.fail();
    }

    /// A table whose header has been read.
    private static final class Table {
        private final EurostatCells cells;
        private final FindingList findings;
        private final List<Integer> dimensions;
        private final int width;
        private final int time;
        private final int value;
        private final int flag;
        private final int confidentiality;
        private final String[] codes;

        private Table(EurostatCells cells, Header header, FindingList findings) {
            this.cells = cells;
            this.findings = findings;
            this.dimensions = header.dimensions;
            this.width = header.names.size();
            this.time = header.names.indexOf("time_period");
            this.value = header.names.indexOf("obs_value");
            this.flag = Math.max(header.names.indexOf("obs_flag"), header.names.indexOf("obs_status"));
            this.confidentiality = header.names.indexOf("conf_status");
            this.codes = new String[dimensions.size()];
        }

        static Optional<Table> of(
                PackageFile file,
                CsvRecord record,
                NutsCodes known,
                FindingList findings,
                Consumer<Observation> consumer) {
            Header header = new Header(record.getFields());
            if (!header.isSdmx()) {
                findings.add(
                        1,
                        "",
                        String.join(",", record.getFields()),
                        "the header of SDMX-CSV has DATAFLOW or STRUCTURE first, then the dimensions, TIME_PERIOD and"
                                + " OBS_VALUE.",
                        "Fetch the file again as SDMX-CSV.");
                return Optional.empty();
            }
            return EurostatCells.of(file, known, header.dimensionNames(), findings, consumer)
                    .map(cells -> new Table(cells, header, findings));
        }

        void row(CsvRecord record) {
            long line = record.getStartingLineNumber();
            if (record.getFieldCount() != width) {
                findings.add(
                        line,
                        "",
                        "",
                        "the row has " + record.getFieldCount() + " fields, the header " + width + ".",
                        "The file is cut off or damaged here: fetch it again.");
                return;
            }
            for (int i = 0; i < codes.length; i++) {
                codes[i] = code(record.getField(dimensions.get(i)));
            }
            Optional<Period> period = EurostatCells.period(code(record.getField(time)), line, findings);
            if (period.isPresent() && cells.start(codes, line)) {
                write(record, period.get(), line);
            }
        }

        private void write(CsvRecord record, Period period, long line) {
            String flags = flag < 0 ? "" : flags(code(record.getField(flag)));
            boolean secret = confidentiality >= 0
                    && code(record.getField(confidentiality)).equalsIgnoreCase("c");
            String all = secret && flags.indexOf('c') < 0 ? flags + "c" : flags;
            if (!FLAG.matcher(all).matches()) {
                findings.add(line, "OBS_FLAG", all, "letters of Eurostat's flags are due here.", "Fetch it again.");
                return;
            }
            String text = record.getField(value).strip();
            if (text.isEmpty() || text.equals(":") || text.equals("NaN")) {
                cells.write(period, OptionalDouble.empty(), all);
                return;
            }
            try {
                double number = Double.parseDouble(text);
                if (Double.isFinite(number)) {
                    cells.write(period, OptionalDouble.of(number), all);
                    return;
                }
            } catch (NumberFormatException e) {
                // told below
            }
            findings.add(
                    line,
                    "OBS_VALUE",
                    text,
                    "a number, \":\" or nothing is due here.",
                    "Correct it or fetch it again.");
        }

        /// `A` is a normal value and `M` a missing one in SDMX's own code list; Eurostat's flags are small letters.
        private static String flags(String text) {
            return text.equals("A") || text.equals("M") ? "" : text.toLowerCase(Locale.ROOT);
        }
    }

    /// The code of `DE: Germany`.
    private static String code(String field) {
        int colon = field.indexOf(": ");
        return (colon > 0 ? field.substring(0, colon) : field).strip();
    }

    /// What stands in which column.
    private static final class Header {
        private static final List<String> CONTROL = List.of(
                "dataflow", "structure", "structure_id", "structure_name", "action", "last update", "series_key");

        private final List<String> names = new ArrayList<>();
        private final List<Integer> dimensions = new ArrayList<>();

        Header(List<String> fields) {
            for (String field : fields) {
                String plain = field.startsWith("\uFEFF") ? field.substring(1) : field;
                names.add(code(plain).toLowerCase(Locale.ROOT));
            }
            // With labels=name every column after the structure's name is followed by one with its label.
            boolean labelled = names.contains("structure_name");
            int time = names.indexOf("time_period");
            for (int i = 0; i < time; i++) {
                if (!CONTROL.contains(names.get(i))) {
                    dimensions.add(i);
                    i += labelled ? 1 : 0;
                }
            }
        }

        boolean isSdmx() {
            String first = names.getFirst();
            return (first.equals("dataflow") || first.equals("structure"))
                    && names.contains("time_period")
                    && names.contains("obs_value")
                    && !dimensions.isEmpty();
        }

        List<String> dimensionNames() {
            return dimensions.stream().map(names::get).toList();
        }
    }
}
