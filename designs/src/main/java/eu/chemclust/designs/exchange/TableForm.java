package eu.chemclust.designs.exchange;

import eu.chemclust.designs.FrameworkTable;
import eu.chemclust.designs.UnitsTable;
import eu.chemclust.designs.key.Words;
import eu.chemclust.engine.DataTable;
import eu.chemclust.engine.Framework;
import eu.chemclust.engine.Node;
import eu.chemclust.engine.UnitPeriod;
import eu.chemclust.tables.Cell;
import eu.chemclust.tables.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How the two tables of an index are written: under our column names, or under those of COINr.
public enum TableForm {
    /// units.csv and framework.csv.
    OWN,
    /// COINr's iData and iMeta.
    COINR;

    private List<String> words() {
        return switch (this) {
            case OWN ->
                List.of(
                        "unit",
                        "name",
                        "period",
                        "units",
                        "framework",
                        "code",
                        "name",
                        "parent",
                        "direction",
                        "weight",
                        "level",
                        "type",
                        "unit");
            case COINR ->
                List.of(
                        "uCode",
                        "uName",
                        "Time",
                        "iData",
                        "iMeta",
                        "iCode",
                        "iName",
                        "Parent",
                        "Direction",
                        "Weight",
                        "Level",
                        "Type",
                        "Unit");
        };
    }

    /// The table of units.
    public Sheet units(UnitsTable units) {
        DataTable data = units.data();
        List<String> columns = new ArrayList<>(List.of(words().get(0), words().get(1)));
        if (units.periods()) {
            columns.add(words().get(2));
        }
        columns.addAll(units.groups().keySet());
        columns.addAll(data.codes());
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < data.rowCount(); i++) {
            UnitPeriod row = data.rows().get(i);
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(row.unit()), Cell.of(units.name(row.unit()))));
            if (units.periods()) {
                cells.add(Cell.of(row.period()));
            }
            for (Map<String, String> group : units.groups().values()) {
                cells.add(Cell.of(group.getOrDefault(row.unit(), "")));
            }
            for (String code : data.codes()) {
                cells.add(Cell.of(data.value(i, code)));
            }
            rows.add(cells);
        }
        return new Sheet(words().get(3), columns, rows);
    }

    /// The framework table, with every column that it had.
    public Sheet framework(FrameworkTable table) {
        List<String> own = words().subList(5, words().size());
        Set<String> more = new LinkedHashSet<>();
        table.rows()
                .values()
                .forEach(row ->
                        row.keySet().stream().filter(column -> isExtra(column)).forEach(more::add));
        List<String> columns = new ArrayList<>(own);
        columns.addAll(more);
        List<List<Cell>> rows = new ArrayList<>();
        Framework framework = table.framework();
        for (String code : table.rows().keySet()) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(code), Cell.of(table.name(code))));
            if (framework.find(code).isPresent()) {
                node(cells, table, framework.node(code));
            } else {
                cells.addAll(List.of(
                        Cell.missing(),
                        Cell.missing(),
                        Cell.missing(),
                        Cell.missing(),
                        Cell.of(type(other(table, code)))));
            }
            cells.add(Cell.of(table.units().getOrDefault(code, "")));
            Map<String, String> row = table.rows().getOrDefault(code, Map.of());
            for (String column : more) {
                String text = row.getOrDefault(column, "");
                cells.add(Cell.of(text.equals("NA") ? "" : text));
            }
            rows.add(cells);
        }
        return new Sheet(words().get(4), columns, rows);
    }

    private static boolean isExtra(String column) {
        Set<String> known =
                Set.of("code", "icode", "name", "iname", "parent", "direction", "weight", "level", "type", "unit");
        return !column.isEmpty() && !known.contains(Words.plain(column));
    }

    private void node(List<Cell> cells, FrameworkTable table, Node node) {
        Framework framework = table.framework();
        cells.add(Cell.of(framework.parent(node.code()).map(Node.Group::code).orElse("")));
        cells.add(
                node instanceof Node.Indicator indicator
                        ? Cell.of(indicator.direction().sign())
                        : this == COINR ? Cell.of(1) : Cell.missing());
        cells.add(Cell.of(node.weight()));
        cells.add(Cell.of(framework.level(node.code())));
        cells.add(Cell.of(type(node instanceof Node.Indicator ? "indicator" : "aggregate")));
    }

    private static String other(FrameworkTable table, String code) {
        if (table.denominators().contains(code)) {
            return "denominator";
        }
        return table.groups().contains(code) ? "group" : "other";
    }

    private String type(String word) {
        return this == COINR ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word;
    }
}
