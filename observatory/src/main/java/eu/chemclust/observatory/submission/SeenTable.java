package eu.chemclust.observatory.submission;

import eu.chemclust.tables.CellRange;
import eu.chemclust.tables.CellValue;
import eu.chemclust.tables.TableFile;
import eu.chemclust.tables.TableRow;
import java.util.ArrayList;
import java.util.List;

/// A member's table as far as it was looked at: its form, the rows seen, a profile of each column, texts above it.
///
/// @param name    of the file
/// @param found   where the table stands
/// @param columns one profile a column, in the order of the table
/// @param titles  texts above the header
/// @param regions reads codes and names of regions
record SeenTable(
        String name, TableFinder.Found found, List<ColumnProfile> columns, List<String> titles, RegionText regions) {
    static SeenTable of(String name, TableFinder.Found found, RegionText regions) {
        List<String> labels =
                ColumnLabels.of(found.header().rows(), found.preview().merged());
        List<TableRow> data = found.header().data();
        // In a text file a cell without a heading comes from a torn row, which the import tells.
        int width = found.file() instanceof TableFile.Csv
                ? labels.size()
                : Math.max(
                        labels.size(),
                        data.stream().mapToInt(row -> row.cells().size()).max().orElse(0));
        List<ColumnProfile> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            String label = i < labels.size() ? labels.get(i) : "column " + CellRange.letters(i);
            columns.add(ColumnProfile.of(i, label, data, regions));
        }
        List<String> titles = new ArrayList<>();
        for (TableRow row : found.header().titles()) {
            for (CellValue cell : row.cells()) {
                if (!cell.isBlank()) {
                    titles.add(ColumnLabels.clean(cell.shown()));
                }
            }
        }
        return new SeenTable(name, found, columns, titles, regions);
    }

    /// The rows of figures that were looked at.
    List<TableRow> data() {
        return found.header().data();
    }

    /// The name of the file without folder and ending.
    String stem() {
        return name.replaceAll("^.*[/\\\\]", "").replaceAll("\\.[A-Za-z]{1,4}$", "");
    }

    /// The first title, or the name of the file where the table has none.
    String title() {
        return titles.isEmpty() ? stem() : titles.getFirst();
    }
}
