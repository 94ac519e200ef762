package eu.chemclust.designs.exchange;

import eu.chemclust.designs.Tables;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.CellValue;
import eu.chemclust.tables.Finding;
import eu.chemclust.tables.TextTable;
import eu.chemclust.tables.TextTable.TextRow;
import eu.chemclust.tables.XlsxRow;
import eu.chemclust.tables.XlsxWorkbook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads the input sheets of the JRC's COIN Tool.
///
/// Sheet `Database`: row 16 holds the codes of indicators from column E on, row 15 their names, rows 14 to 11 the
/// sub-pillar, pillar, sub-index and index that each belongs to, row 10 and 9 the upper and lower goalpost, row 8 the
/// direction, row 7 the weight; units stand from row 17 on, the name in column B, the code in column C, `n/a` for a
/// missing value. Sheet `Framework`: below a header with `Dimension/indicator` the code of each group, its weight two
/// columns and its name five columns further; `--` where nothing stands. A level on which all indicators share one
/// group is not in use, but for the index.
public final class CoinTool {
    private static final int CODES = 16;
    private static final int FIRST_UNIT = 17;
    private static final int FIRST_INDICATOR = 4;
    private static final int NAME_COLUMN = 1;
    private static final int CODE_COLUMN = 2;
    private static final String NOTHING = "--";

    private final String file;
    private final Map<Integer, XlsxRow> database = new TreeMap<>();
    private final Map<String, String> groupNames = new HashMap<>();
    private final Map<String, String> groupWeights = new HashMap<>();

    private CoinTool(String file) {
        this.file = file;
    }

    /// The tables of a workbook.
    ///
    /// @throws BadInputException with what is wrong
    public static Tables read(Path path) {
        CoinTool tool = new CoinTool(path.toString());
        try (XlsxWorkbook workbook = XlsxWorkbook.open(path.toString(), path)) {
            workbook.read("Database", row -> tool.database.put(row.number(), row));
            List<XlsxRow> framework = new ArrayList<>();
            workbook.read("Framework", framework::add);
            tool.groups(framework);
        }
        return tool.tables();
    }

    private void groups(List<XlsxRow> rows) {
        int code = -1;
        for (XlsxRow row : rows) {
            if (code < 0) {
                for (var cell : row.cells()) {
                    if (cell.value().shown().strip().equalsIgnoreCase("Dimension/indicator")) {
                        code = cell.column();
                    }
                }
            } else {
                String name = row.value(code).shown().strip();
                if (!name.isEmpty() && !name.equals(NOTHING)) {
                    groupWeights.put(name, row.value(code + 2).shown().strip());
                    groupNames.put(name, row.value(code + 5).shown().strip());
                }
            }
        }
        if (code < 0) {
            throw new BadInputException(new Finding(
                    file,
                    0,
                    "",
                    "Framework",
                    "the sheet has no header Dimension/indicator.",
                    "Check that this is a workbook of the COIN Tool."));
        }
    }

    private String cell(int row, int column) {
        XlsxRow found = database.get(row);
        CellValue value = found == null ? CellValue.blank() : found.value(column);
        String text = value instanceof CellValue.Failure ? "" : value.shown().strip();
        return text.equalsIgnoreCase("n/a") || text.equals(NOTHING) ? "" : text;
    }

    private Tables tables() {
        List<Integer> units = database.keySet().stream()
                .filter(row -> row >= FIRST_UNIT && !cell(row, CODE_COLUMN).isEmpty())
                .toList();
        List<Integer> indicators = new ArrayList<>();
        XlsxRow header = database.get(CODES);
        if (header != null) {
            for (var cell : header.cells()) {
                boolean used =
                        units.stream().anyMatch(row -> !cell(row, cell.column()).isEmpty());
                if (cell.column() >= FIRST_INDICATOR && used) {
                    indicators.add(cell.column());
                }
            }
        }
        if (units.isEmpty() || indicators.isEmpty()) {
            throw new BadInputException(new Finding(
                    file,
                    units.isEmpty() ? FIRST_UNIT : CODES,
                    units.isEmpty() ? "C" : "E",
                    "",
                    units.isEmpty()
                            ? "sheet Database has no units from this row on."
                            : "sheet Database has no indicators with values in this row.",
                    "Check that the sheet Database is filled in."));
        }
        return Tables.of(data(units, indicators), framework(indicators));
    }

    private TextTable data(List<Integer> units, List<Integer> indicators) {
        List<String> columns = new ArrayList<>(List.of("unit", "name"));
        indicators.forEach(column -> columns.add(cell(CODES, column)));
        List<TextRow> rows = new ArrayList<>();
        for (int row : units) {
            List<String> cells = new ArrayList<>(List.of(cell(row, CODE_COLUMN), cell(row, NAME_COLUMN)));
            indicators.forEach(column -> cells.add(cell(row, column)));
            rows.add(new TextRow(row, cells));
        }
        return new TextTable(file + " (Database)", columns, rows);
    }

    private TextTable framework(List<Integer> indicators) {
        List<List<String>> paths = new ArrayList<>();
        List<Integer> levels = usedLevels(indicators);
        for (int column : indicators) {
            List<String> path = new ArrayList<>();
            levels.forEach(row -> path.add(cell(row, column)));
            paths.add(path);
        }
        List<TextRow> rows = new ArrayList<>();
        for (int k = 0; k < indicators.size(); k++) {
            int column = indicators.get(k);
            rows.add(new TextRow(
                    CODES,
                    List.of(
                            cell(CODES, column),
                            cell(15, column),
                            paths.get(k).getFirst(),
                            cell(8, column),
                            cell(7, column),
                            "indicator",
                            cell(9, column),
                            cell(10, column))));
        }
        Map<String, String> parents = new LinkedHashMap<>();
        for (int depth = 0; depth < levels.size(); depth++) {
            for (List<String> path : paths) {
                parents.putIfAbsent(path.get(depth), depth + 1 < path.size() ? path.get(depth + 1) : "");
            }
        }
        parents.forEach((code, parent) -> rows.add(new TextRow(
                0,
                List.of(
                        code,
                        groupNames.getOrDefault(code, code),
                        parent,
                        "",
                        groupWeights.getOrDefault(code, ""),
                        "aggregate",
                        "",
                        ""))));
        return new TextTable(
                file + " (Database, Framework)",
                List.of("code", "name", "parent", "direction", "weight", "type", "goalpost_lower", "goalpost_upper"),
                rows);
    }

    /// The rows of the levels in use, from the lowest to the index.
    private List<Integer> usedLevels(List<Integer> indicators) {
        List<Integer> levels = new ArrayList<>();
        for (int row = 14; row >= 12; row--) {
            int at = row;
            long groups = indicators.stream()
                    .map(column -> cell(at, column))
                    .distinct()
                    .count();
            if (groups > 1) {
                levels.add(row);
            }
        }
        levels.add(11);
        return levels;
    }
}
