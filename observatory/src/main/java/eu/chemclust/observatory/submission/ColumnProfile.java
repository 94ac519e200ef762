package eu.chemclust.observatory.submission;

import eu.chemclust.tables.CellValue;
import eu.chemclust.tables.TableRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What the cells of one column look like.
final class ColumnProfile {
    private static final int DISTINCT = 500;
    private static final Pattern NUMBER = Pattern.compile(
            "[+\u2212-]?[0-9][0-9., '\u00a0\u202f\u2019]*%?\\s*\\(?[a-z]{0,3}\\)?[*\u00b9\u00b2\u00b3]*");
    private static final Pattern NACE = Pattern.compile("[A-U](?:[0-9]{2}(?:[_-][A-U]?[0-9]{2})?)?|TOTAL");
    private static final Pattern FLAG = Pattern.compile("[a-z]{1,3}");

    final int column;
    final String label;
    int filled;
    int codes;
    int codeLetters;
    int names;
    int periods;
    int numbers;
    int percents;
    int marks;
    int nace;
    int flags;
    final Map<String, Integer> distinct = new LinkedHashMap<>();

    ColumnProfile(int column, String label) {
        this.column = column;
        this.label = label;
    }

    static ColumnProfile of(int column, String label, List<TableRow> rows, RegionText regions) {
        ColumnProfile profile = new ColumnProfile(column, label);
        for (TableRow row : rows) {
            profile.add(row.cell(column), regions);
        }
        return profile;
    }

    private void add(CellValue cell, RegionText regions) {
        String text = ColumnLabels.clean(cell.shown());
        if (text.isEmpty()) {
            return;
        }
        filled++;
        if (distinct.size() < DISTINCT || distinct.containsKey(text)) {
            distinct.merge(text, 1, Integer::sum);
        }
        periods += PeriodText.isPeriodLike(cell) ? 1 : 0;
        if (cell instanceof CellValue.Amount amount) {
            numbers++;
            percents += amount.percent() ? 1 : 0;
            return;
        }
        if (MissingMarks.isKnown(text)) {
            marks++;
        }
        if (NUMBER.matcher(text).matches()) {
            numbers++;
            percents += text.indexOf('%') >= 0 ? 1 : 0;
            return;
        }
        nace += NACE.matcher(text).matches() ? 1 : 0;
        flags += FLAG.matcher(text).matches() ? 1 : 0;
        if (text.length() < 100) {
            if (regions.code(text).isPresent()) {
                codes++;
                codeLetters += text.indexOf(' ') > 0 ? text.indexOf(' ') : text.length();
            } else if (regions.find(text).isPresent()) {
                names++;
            }
        }
    }

    double share(int count) {
        return filled == 0 ? 0 : (double) count / filled;
    }

    /// How well the column serves as the column of regions; finer codes before countries.
    double regionScore() {
        double fineness = codes == 0 ? 0 : (double) codeLetters / codes / 5;
        return share(codes) * (1 + fineness) + 0.5 * share(names);
    }

    boolean isNumeric() {
        return filled > 0 && share(numbers + marks) >= 0.5 && numbers > 0;
    }

    boolean headed(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(label)
                .find();
    }

    /// The first text of the column.
    String first() {
        return distinct.keySet().iterator().next();
    }
}
