package eu.chemclust.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/// Reads the reference tables: commas, optional quotes, `NA` or nothing for a missing number. Names hold no quotes.
record Csv(List<String> header, List<List<String>> lines) {
    static Csv read(String name) {
        try (InputStream raw = Objects.requireNonNull(Csv.class.getResourceAsStream("/composite/" + name), name);
                InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            List<List<String>> lines = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(cells(line));
            }
            return new Csv(lines.getFirst(), lines.subList(1, lines.size()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    int column(String name) {
        int at = header.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException(name + " is not in " + header);
        }
        return at;
    }

    String text(int line, String column) {
        return lines.get(line).get(column(column));
    }

    double number(int line, String column) {
        return number(text(line, column));
    }

    static double number(String text) {
        return switch (text) {
            case "", "NA", "NaN" -> Double.NaN;
            case "Inf", "-Inf" -> Double.NaN; // a division by zero in the peer; missing here
            case "TRUE" -> 1;
            case "FALSE" -> 0;
            default -> Double.parseDouble(text);
        };
    }

    double[] numbers(String column) {
        int at = column(column);
        return lines.stream().mapToDouble(line -> number(line.get(at))).toArray();
    }

    List<String> texts(String column) {
        int at = column(column);
        return lines.stream().map(line -> line.get(at)).toList();
    }

    /// The line in which a column has this text.
    int find(String column, String text) {
        int at = texts(column).indexOf(text);
        if (at < 0) {
            throw new IllegalArgumentException(text + " is not in column " + column);
        }
        return at;
    }

    /// The columns named as a table of units in period 2018.
    DataTable table(String unitColumn, List<String> codes) {
        List<UnitPeriod> rows = texts(unitColumn).stream()
                .map(unit -> new UnitPeriod(unit, 2018))
                .toList();
        double[][] columns = codes.stream().map(this::numbers).toArray(double[][]::new);
        return DataTable.of(rows, codes, columns);
    }

    /// All columns but the first as a table.
    DataTable table() {
        return table(header.getFirst(), header.subList(1, header.size()));
    }

    static double[] vector(String text) {
        return Arrays.stream(text.split(" ", -1)).mapToDouble(Csv::number).toArray();
    }
}
