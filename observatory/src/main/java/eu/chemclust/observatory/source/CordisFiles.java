package eu.chemclust.observatory.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.chemclust.observatory.source.CordisParticipation.Place;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the two lists of CORDIS, projects and organisations, in both forms: JSON (one list of objects) and CSV
/// (comma or semicolon). The names of the fields are the same in both.
public final class CordisFiles {
    private static final JsonMapper JSON = JsonMapper.builder()
            // One member of a longer document is read at a time.
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Pattern POINT = Pattern.compile("\\(?(-?[0-9.]{1,25}),\\s*(-?[0-9.]{1,25})\\)?");

    private final FindingList findings;

    private CordisFiles(String file) {
        this.findings = new FindingList(file);
    }

    /// Hands over all projects of a file in its order.
    ///
    /// @throws eu.chemclust.tables.BadInputException with all findings
    public static void projects(String file, InputStream in, Consumer<CordisProject> consumer) {
        CordisFiles reader = new CordisFiles(file);
        reader.read(in, List.of("id", "acronym", "startDate"), (entry, row) -> reader.project(entry, row, consumer));
    }

    /// Hands over all participations of a file in its order.
    ///
    /// @throws eu.chemclust.tables.BadInputException with all findings
    public static void participations(String file, InputStream in, Consumer<CordisParticipation> consumer) {
        CordisFiles reader = new CordisFiles(file);
        List<String> fields = List.of("projectID", "organisationID", "ecContribution");
        reader.read(in, fields, (entry, row) -> reader.participation(entry, row, consumer));
    }

    /// Takes one entry: gives the text of a field, blank where there is none.
    @FunctionalInterface
    private interface EntryHandler {
        void handle(Function<String, String> entry, long row);
    }

    private void read(InputStream in, List<String> fields, EntryHandler handler) {
        try {
            BufferedInputStream buffered = new BufferedInputStream(in);
            int first = first(buffered);
            if (first == '[' || first == '{') {
                json(buffered, fields, handler);
            } else {
                csv(buffered, fields, handler);
            }
        } catch (JacksonException e) {
            long line =
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            findings.add(line, "", "", "the file is cut off or not JSON.", "Fetch it again.");
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            findings.addOfFile("the file is cut off, not in UTF-8 or not a table.", "Fetch it again.");
        }
        findings.fail();
    }

    /// The first sign that is not white; the stream stays where it is.
    private static int first(BufferedInputStream in) throws IOException {
        in.mark(1 << 10);
        int read = in.read();
        for (int i = 0;
                i < 1_000 && (read == 0xEF || read == 0xBB || read == 0xBF || Character.isWhitespace(read));
                i++) {
            read = in.read();
        }
        in.reset();
        return read;
    }

    private void json(InputStream in, List<String> fields, EntryHandler handler) {
        try (JsonParser parser = JSON.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                findings.addOfFile("a list of entries is due.", "Fetch the file again from CORDIS.");
                return;
            }
            long row = 0;
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                row++;
                JsonNode node = JSON.readTree(parser);
                if (complete(fields, node::has, row)) {
                    handler.handle(field -> node.path(field).asString("").strip(), row);
                }
            }
            if (parser.currentToken() != JsonToken.END_ARRAY) {
                findings.add(row + 1, "", "", "an entry with named fields is due.", "Fetch the file again.");
            }
        }
    }

    private void csv(BufferedInputStream in, List<String> fields, EntryHandler handler) throws IOException {
        in.mark(1 << 16);
        String header = new String(in.readNBytes(1 << 14), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("");
        in.reset();
        boolean semicolons = header.chars().filter(c -> c == ';').count()
                > header.chars().filter(c -> c == ',').count();
        long row = 0;
        for (NamedCsvRecord entry : CsvReader.builder()
                .fieldSeparator(semicolons ? ';' : ',')
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()))) {
            row = entry.getStartingLineNumber();
            if (complete(fields, name -> entry.findField(name).isPresent(), row)) {
                handler.handle(field -> entry.findField(field).orElse("").strip(), row);
            }
        }
        if (row == 0) {
            findings.addOfFile("the file has no entry.", "Fetch it again.");
        }
    }

    private boolean complete(List<String> fields, Function<String, Boolean> has, long row) {
        for (String field : fields) {
            if (!has.apply(field)) {
                findings.add(row, field, "", "the field is missing.", "Fetch the file again from CORDIS.");
                return false;
            }
        }
        return true;
    }

    private void project(Function<String, String> entry, long row, Consumer<CordisProject> consumer) {
        if (id(entry, "id", row)) {
            consumer.accept(new CordisProject(
                    entry.apply("id"),
                    entry.apply("acronym"),
                    entry.apply("title"),
                    entry.apply("frameworkProgramme"),
                    year(entry, "startDate", row),
                    year(entry, "endDate", row),
                    money(entry, "totalCost", row),
                    money(entry, "ecMaxContribution", row),
                    origin(row)));
        }
    }

    private void participation(Function<String, String> entry, long row, Consumer<CordisParticipation> consumer) {
        if (!id(entry, "projectID", row) || !id(entry, "organisationID", row)) {
            return;
        }
        String code = entry.apply("nutsCode");
        consumer.accept(new CordisParticipation(
                entry.apply("projectID"),
                entry.apply("organisationID"),
                entry.apply("name"),
                entry.apply("country"),
                entry.apply("city"),
                entry.apply("role"),
                money(entry, "ecContribution", row),
                code.isEmpty() ? Optional.empty() : Optional.of(code),
                place(entry.apply("geolocation"), row),
                origin(row)));
    }

    private String origin(long row) {
        return findings.file() + " entry " + row;
    }

    private boolean id(Function<String, String> entry, String field, long row) {
        String id = entry.apply(field);
        if (id.matches("[0-9]{1,12}")) {
            return true;
        }
        findings.add(row, field, id, "a number of CORDIS is due here.", "Fetch the file again.");
        return false;
    }

    private OptionalInt year(Function<String, String> entry, String field, long row) {
        String text = entry.apply(field);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (text.matches("(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}.{0,20}")) {
            return OptionalInt.of(Integer.parseInt(text.substring(0, 4)));
        }
        findings.add(row, field, text, "a date such as 2019-12-01 is due here, or nothing.", "Correct it.");
        return OptionalInt.empty();
    }

    /// An amount; CORDIS writes a decimal comma in its newer CSV files.
    private OptionalDouble money(Function<String, String> entry, String field, long row) {
        String text = entry.apply(field);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (text.matches("-?[0-9]{1,15}([.,][0-9]{1,10})?([eE][0-9]{1,2})?")) {
            return OptionalDouble.of(Double.parseDouble(text.replace(',', '.')));
        }
        findings.add(row, field, text, "an amount in euros is due here, or nothing.", "Correct it.");
        return OptionalDouble.empty();
    }

    private Optional<Place> place(String text, long row) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = POINT.matcher(text);
        if (matcher.matches()) {
            try {
                return Optional.of(
                        new Place(Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2))));
            } catch (IllegalArgumentException e) {
                // told below
            }
        }
        findings.add(row, "geolocation", text, "latitude,longitude is due here, or nothing.", "Correct it.");
        return Optional.empty();
    }
}
