package eu.chemclust.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.tables.TextTable;
import eu.chemclust.tables.TextTable.TextRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/// The reference tables of the peer's example, and designs that are run on them.
final class Composite {
    private static final double TOLERANCE = 1e-12;

    private Composite() {}

    private static InputStream open(String name) throws IOException {
        InputStream raw = Objects.requireNonNull(Composite.class.getResourceAsStream("/composite/" + name), name);
        return name.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
    }

    static TextTable table(String name) {
        try (InputStream in = open(name)) {
            return TextTable.parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Puts a reference file beside the design.
    static void put(Path folder, String name, String as) throws IOException {
        try (InputStream in = open(name)) {
            Files.write(folder.resolve(as), in.readAllBytes());
        }
    }

    /// Runs a command on reference tables; the folder of its files.
    static Path run(Path folder, String command, String data, String meta, String design, String... more)
            throws IOException {
        put(folder, data, "units.csv");
        put(folder, meta, "framework.csv");
        return runHere(folder, command, design, more);
    }

    /// Runs a command on the tables that are in the folder.
    static Path runHere(Path folder, String command, String design, String... more) throws IOException {
        Files.writeString(folder.resolve("design.yaml"), design);
        Path out = folder.resolve("out-" + command);
        String[] arguments = new String[5 + more.length];
        arguments[0] = "index";
        arguments[1] = command;
        arguments[2] = folder.resolve("design.yaml").toString();
        arguments[3] = "--out";
        arguments[4] = out.toString();
        System.arraycopy(more, 0, arguments, 5, more.length);
        Run run = Run.of(arguments);
        assertThat(run.status()).as(run.err()).isZero();
        return out;
    }

    static double number(String text) {
        return switch (text) {
            case "", "NA", "NaN", "Inf", "-Inf" -> Double.NaN;
            default -> Double.parseDouble(text);
        };
    }

    static void assertCell(String where, String actual, String expected, boolean exact) {
        double a = number(actual);
        double e = number(expected);
        if (Double.isNaN(e)) {
            assertThat(a).as(where).isNaN();
        } else {
            double allowed = exact ? 0 : TOLERANCE * Math.max(1e-3, Math.abs(e));
            assertThat(Math.abs(a - e))
                    .as("%s: %s is %s", where, actual, expected)
                    .isLessThanOrEqualTo(allowed);
        }
    }

    /// A table of ours by some of its columns.
    static Map<List<String>, Map<String, String>> by(Path file, String... keys) {
        TextTable table = TextTable.read(file);
        Map<List<String>, Map<String, String>> rows = new HashMap<>();
        for (TextRow row : table.rows()) {
            Map<String, String> cells = cells(table, row);
            rows.put(List.of(keys).stream().map(cells::get).toList(), cells);
        }
        return rows;
    }

    static Map<String, String> cells(TextTable table, TextRow row) {
        Map<String, String> cells = new HashMap<>();
        for (int j = 0; j < table.columns().size(); j++) {
            cells.put(table.columns().get(j), row.cells().get(j));
        }
        return cells;
    }

    static List<Map<String, String>> reference(String name) {
        TextTable table = table(name);
        return table.rows().stream().map(row -> cells(table, row)).toList();
    }

    static String get(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }
}
