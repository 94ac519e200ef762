package eu.chemclust.designs;

import eu.chemclust.designs.key.Words;
import eu.chemclust.engine.DataTable;
import eu.chemclust.engine.UnitPeriod;
import eu.chemclust.tables.TextTable;
import eu.chemclust.tables.TextTable.TextRow;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads units.csv: our column names and those of COINr's iData.
final class UnitsReader {
    static final List<String> UNIT = List.of("unit", "ucode", "unit_code", "code", "id");
    static final List<String> NAME = List.of("name", "uname", "unit_name");
    static final List<String> PERIOD = List.of("period", "time", "year");

    private final TextTable table;
    private final FrameworkTable framework;
    private final Notes notes;
    private final Set<String> numeric = new LinkedHashSet<>();

    private UnitsReader(TextTable table, FrameworkTable framework, Notes notes) {
        this.table = table;
        this.framework = framework;
        this.notes = notes;
    }

    /// The table, empty when there are findings about it.
    ///
    /// @param sizes columns that the design divides by
    static Optional<UnitsTable> read(TextTable table, FrameworkTable framework, Set<String> sizes, Notes notes) {
        UnitsReader reader = new UnitsReader(table, framework, notes);
        framework.framework().indicators().forEach(i -> reader.numeric.add(i.code()));
        framework.denominators().stream().filter(table.columns()::contains).forEach(reader.numeric::add);
        sizes.stream().filter(table.columns()::contains).forEach(reader.numeric::add);
        return reader.read();
    }

    private Optional<String> column(List<String> candidates) {
        for (String candidate : candidates) {
            for (String name : table.columns()) {
                if (Words.same(name, candidate) && !numeric.contains(name)) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<UnitsTable> read() {
        int before = notes.count();
        Optional<String> unit = column(UNIT);
        Optional<String> name = column(NAME);
        Optional<String> period = column(PERIOD);
        if (unit.isEmpty()) {
            notes.finding(
                    table.file(),
                    1,
                    "unit",
                    "",
                    "the column with the code of each unit is missing; the header has: "
                            + String.join(", ", table.columns()) + ".",
                    "Call it unit (or uCode).");
        }
        checkColumns();
        if (table.rows().isEmpty()) {
            notes.finding(table.file(), 0, "", "", "the table has no units.", "Add a row for each.");
        }
        if (notes.count() > before) {
            return Optional.empty();
        }
        List<UnitPeriod> keys = keys(unit.orElseThrow(), period);
        double[][] values = values();
        if (notes.count() > before) {
            return Optional.empty();
        }
        remark(values, unit, name, period);
        DataTable data = DataTable.of(keys, List.copyOf(numeric), values);
        Map<String, String> names = new LinkedHashMap<>();
        for (TextRow row : table.rows()) {
            String code = cell(row, unit.get());
            names.putIfAbsent(
                    code,
                    name.map(column -> cell(row, column))
                            .filter(text -> !text.isEmpty())
                            .orElse(code));
        }
        return Optional.of(new UnitsTable(table.file(), data, period.isPresent(), names, groups(unit, name, period)));
    }

    private String cell(TextRow row, String column) {
        return row.cells().get(table.columns().indexOf(column));
    }

    private void checkColumns() {
        for (String code : numeric) {
            if (!table.columns().contains(code)) {
                notes.finding(
                        table.file(),
                        1,
                        code,
                        "",
                        "the framework has this indicator (" + framework.file() + ", row "
                                + framework.lines().getOrDefault(code, 0L) + "), the data have no such column.",
                        Words.suggestion(code, table.columns()) + "Add the column, or remove it from the framework.");
            }
        }
    }

    private List<UnitPeriod> keys(String unitColumn, Optional<String> periodColumn) {
        Map<UnitPeriod, Long> seen = new LinkedHashMap<>();
        for (TextRow row : table.rows()) {
            String unit = cell(row, unitColumn);
            if (unit.isEmpty()) {
                notes.finding(table.file(), row.line(), unitColumn, "", "the row has no unit.", "Give its code.");
                continue;
            }
            UnitPeriod key = new UnitPeriod(
                    unit, periodColumn.map(column -> period(row, column)).orElse(0));
            Long first = seen.putIfAbsent(key, row.line());
            if (first != null) {
                notes.finding(
                        table.file(),
                        row.line(),
                        unitColumn,
                        unit,
                        "the unit" + periodColumn.map(p -> " in this " + p).orElse("") + " stands in row " + first
                                + " already.",
                        periodColumn.isPresent()
                                ? "Remove one of the rows."
                                : "Remove one of the rows; if they are of different years, add a column period.");
            }
        }
        return List.copyOf(seen.keySet());
    }

    private int period(TextRow row, String column) {
        String text = cell(row, column);
        Optional<Long> period = NumberParser.parseWhole(text);
        if (period.isEmpty()) {
            notes.finding(
                    table.file(),
                    row.line(),
                    column,
                    text,
                    "a period is a whole number, a year for example.",
                    "Correct it.");
        }
        return period.map(Long::intValue).orElse(0);
    }

    private double[][] values() {
        double[][] values = new double[numeric.size()][table.rows().size()];
        int j = 0;
        for (String code : numeric) {
            for (int i = 0; i < table.rows().size(); i++) {
                TextRow row = table.rows().get(i);
                String text = cell(row, code);
                if (NumberParser.missing(text)) {
                    values[j][i] = Double.NaN;
                    continue;
                }
                Optional<Double> value = NumberParser.parse(text);
                if (value.isEmpty()) {
                    notes.finding(NumberParser.finding(table.file(), row.line(), code, text));
                }
                values[j][i] = value.orElse(Double.NaN);
            }
            j++;
        }
        return values;
    }

    private void remark(double[][] values, Optional<String> unit, Optional<String> name, Optional<String> period) {
        List<String> codes = List.copyOf(numeric);
        for (int j = 0; j < codes.size(); j++) {
            double[] present = java.util.Arrays.stream(values[j])
                    .filter(v -> !Double.isNaN(v))
                    .toArray();
            if (present.length == 0) {
                notes.note(table.file() + ", column " + codes.get(j) + ": no unit has a value.");
            } else if (present.length > 1 && java.util.Arrays.stream(present).allMatch(v -> v == present[0])) {
                notes.note(table.file() + ", column " + codes.get(j) + ": all values are " + Words.number(present[0])
                        + ", so it tells units apart in nothing.");
            }
        }
        List<String> unused = table.columns().stream()
                .filter(c -> !numeric.contains(c)
                        && !unit.equals(Optional.of(c))
                        && !name.equals(Optional.of(c))
                        && !period.equals(Optional.of(c))
                        && !framework.groups().contains(c)
                        && !framework.lines().containsKey(c))
                .filter(this::looksNumeric)
                .toList();
        if (!unused.isEmpty()) {
            notes.note(table.file() + ": columns of numbers that the framework does not name are not used: "
                    + String.join(", ", unused) + ".");
        }
    }

    private boolean looksNumeric(String column) {
        List<String> cells = table.rows().stream()
                .map(row -> cell(row, column))
                .filter(text -> !NumberParser.missing(text))
                .toList();
        return !cells.isEmpty()
                && cells.stream().allMatch(text -> NumberParser.parse(text).isPresent());
    }

    private Map<String, Map<String, String>> groups(
            Optional<String> unit, Optional<String> name, Optional<String> period) {
        Map<String, Map<String, String>> groups = new LinkedHashMap<>();
        for (String column : table.columns()) {
            boolean taken = numeric.contains(column)
                    || unit.equals(Optional.of(column))
                    || name.equals(Optional.of(column))
                    || period.equals(Optional.of(column));
            if (!taken) {
                Map<String, String> byUnit = new LinkedHashMap<>();
                for (TextRow row : table.rows()) {
                    String text = cell(row, column);
                    if (!NumberParser.missing(text)) {
                        byUnit.putIfAbsent(cell(row, unit.orElseThrow()), text);
                    }
                }
                groups.put(column, byUnit);
            }
        }
        return groups;
    }
}
