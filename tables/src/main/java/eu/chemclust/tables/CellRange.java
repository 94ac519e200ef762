package eu.chemclust.tables;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A rectangle of cells, `B2:D2`.
///
/// @param firstRow    first row, counted from 1
/// @param lastRow     last row
/// @param firstColumn first column, counted from 0
/// @param lastColumn  last column
public record CellRange(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    private static final Pattern TEXT = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6}):([A-Z]{1,3})([1-9][0-9]{0,6})");

    public CellRange {
        if (!(firstRow >= 1 && lastRow >= firstRow && firstColumn >= 0 && lastColumn >= firstColumn)) {
            throw new IllegalArgumentException("not a range of cells");
        }
    }

    /// Reads `B2:D2`; empty where the text is no range.
    static Optional<CellRange> find(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int top = Integer.parseInt(matcher.group(2));
        int bottom = Integer.parseInt(matcher.group(4));
        int left = columnOf(matcher.group(1));
        int right = columnOf(matcher.group(3));
        return top <= bottom && left <= right ? Optional.of(new CellRange(top, bottom, left, right)) : Optional.empty();
    }

    /// The column of letters, counted from 0: 0 for `A`.
    public static int columnOf(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + (letters.charAt(i) - 'A' + 1);
        }
        return column - 1;
    }

    /// The letters of a column counted from 0: `A` for 0.
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    @Override
    public String toString() {
        return letters(firstColumn) + firstRow + ":" + letters(lastColumn) + lastRow;
    }
}
