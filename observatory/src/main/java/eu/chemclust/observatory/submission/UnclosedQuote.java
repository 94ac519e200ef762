package eu.chemclust.observatory.submission;

import eu.chemclust.tables.CellRange;
import eu.chemclust.tables.CellValue;
import eu.chemclust.tables.Finding;
import eu.chemclust.tables.TableRow;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells a text file in which a quotation mark is not closed: the rest of the file is one cell.
final class UnclosedQuote {
    private static final Pattern ROWS = Pattern.compile("(?s).*[\\r\\n][^\\r\\n]*[;,\\t|].*");

    private UnclosedQuote() {}

    static Optional<Finding> find(String file, TablePreview preview) {
        for (TableRow row : preview.all()) {
            for (int i = 0; i < row.cells().size(); i++) {
                if (row.cell(i) instanceof CellValue.Text text
                        && ROWS.matcher(text.text()).matches()) {
                    String start = text.text().lines().findFirst().orElse("");
                    return Optional.of(new Finding(
                            file,
                            row.line(),
                            CellRange.letters(i),
                            start.length() > 40 ? start.substring(0, 40) : start,
                            "the cell that begins here holds further rows of the table.",
                            "Close or remove the quotation mark in front of it."));
                }
            }
        }
        return Optional.empty();
    }
}
