package eu.chemclust.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/// Turns the events of one sheet into rows. Nothing of a row is kept after it has been handed on.
final class XlsxSheetReader extends SafeXml.Handler {
    /// Takes a row.
    @FunctionalInterface
    interface Rows {
        void accept(XlsxRow row);
    }

    /// Limits of the format itself.
    private static final int MAX_ROW = 1_048_576;

    private static final int MAX_COLUMN = 16_384;
    private static final int MAX_TEXT = 1 << 20;
    private static final int MAX_MERGED = 200_000;

    private final XlsxStyles styles;
    private final XlsxSharedTexts shared;
    private final boolean from1904;
    private final Rows rows;
    private final List<CellRange> merged = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private List<XlsxCell> cells = new ArrayList<>();
    private int row;
    private boolean hidden;
    private int column;
    private String type = "n";
    private int style;
    private boolean formula;
    private boolean hasValue;
    private boolean inValue;
    private boolean inPhonetic;

    XlsxSheetReader(XlsxStyles styles, XlsxSharedTexts shared, boolean from1904, Rows rows) {
        this.styles = styles;
        this.shared = shared;
        this.from1904 = from1904;
        this.rows = rows;
    }

    List<CellRange> merged() {
        return merged;
    }

    @Override
    void start(String name, Attributes attributes) throws SafeXml.Refused {
        switch (name) {
            case "row" -> startRow(attributes);
            case "c" -> startCell(attributes);
            case "f" -> formula = true;
            case "v", "t" -> {
                inValue = true;
                hasValue = true;
            }
            case "rPh" -> inPhonetic = true;
            case "mergeCell" -> merge(attributes.getValue("ref"));
            default -> {
                // widths, views, prints: nothing that holds a figure
            }
        }
    }

    private void startRow(Attributes attributes) throws SafeXml.Refused {
        int next = XlsxNumbers.whole(attributes.getValue("r"), row + 1);
        if (next <= row || next > MAX_ROW) {
            throw new SafeXml.Refused("row " + next + " follows row " + row);
        }
        row = next;
        hidden = "1".equals(attributes.getValue("hidden")) || "true".equals(attributes.getValue("hidden"));
        column = -1;
        cells = new ArrayList<>();
    }

    private void startCell(Attributes attributes) throws SafeXml.Refused {
        column = columnOf(attributes.getValue("r"));
        if (column >= MAX_COLUMN || cells.size() >= MAX_COLUMN) {
            throw new SafeXml.Refused("row " + row + " has more than " + MAX_COLUMN + " columns");
        }
        String given = attributes.getValue("t");
        type = given == null ? "n" : given;
        style = XlsxNumbers.whole(attributes.getValue("s"), 0);
        formula = false;
        hasValue = false;
        text.setLength(0);
    }

    private int columnOf(@Nullable String address) {
        if (address == null) {
            return column + 1;
        }
        int letters = 0;
        while (letters < address.length() && address.charAt(letters) >= 'A' && address.charAt(letters) <= 'Z') {
            letters++;
        }
        return letters == 0 || letters > 3 ? column + 1 : CellRange.columnOf(address.substring(0, letters));
    }

    private void merge(@Nullable String reference) {
        if (reference != null && merged.size() < MAX_MERGED) {
            Optional<CellRange> range = CellRange.find(reference);
            range.ifPresent(merged::add);
        }
    }

    @Override
    void text(char[] letters, int start, int length) throws SafeXml.Refused {
        if (inValue && !inPhonetic) {
            if (text.length() + length > MAX_TEXT) {
                throw new SafeXml.Refused("a cell in row " + row + " holds more than a million characters");
            }
            text.append(letters, start, length);
        }
    }

    @Override
    void end(String name) {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "rPh" -> inPhonetic = false;
            case "c" -> endCell();
            case "row" -> {
                if (!cells.isEmpty()) {
                    rows.accept(new XlsxRow(row, hidden, cells));
                }
            }
            default -> {
                // as above
            }
        }
    }

    private void endCell() {
        // A formula may give an empty text, but no empty number.
        if (formula && type.equals("n") && text.toString().isBlank()) {
            cells.add(new XlsxCell(CellRange.letters(column) + row, column, CellValue.noResult(), true));
        } else if (hasValue) {
            CellValue value = value(text.toString());
            if (!(value instanceof CellValue.Blank)) {
                cells.add(new XlsxCell(CellRange.letters(column) + row, column, value, formula));
            }
        }
    }

    private CellValue value(String content) {
        return switch (type) {
            case "s" -> text(shared.get(XlsxNumbers.whole(content.strip(), -1)));
            case "str", "inlineStr" -> text(content);
            case "b" ->
                new CellValue.Truth(
                        content.strip().equals("1") || content.strip().equals("true"));
            case "e" -> new CellValue.Failure(content.strip());
            case "d" -> isoDate(content.strip());
            default -> number(content.strip());
        };
    }

    private static CellValue text(String content) {
        return content.isEmpty() ? CellValue.blank() : new CellValue.Text(content);
    }

    private static CellValue isoDate(String content) {
        try {
            return new CellValue.Date(
                    content.length() <= 10
                            ? java.time.LocalDate.parse(content).atStartOfDay()
                            : java.time.LocalDateTime.parse(content.replaceFirst("Z$", "")));
        } catch (java.time.DateTimeException e) {
            return text(content); // told as text where a date was due
        }
    }

    private CellValue number(String content) {
        if (content.isEmpty()) {
            return CellValue.blank();
        }
        double value;
        try {
            value = Double.parseDouble(content);
        } catch (NumberFormatException e) {
            return text(content); // told as text where a number was due
        }
        if (!Double.isFinite(value)) {
            return text(content);
        }
        return switch (styles.show(style)) {
            case NUMBER -> new CellValue.Amount(value, false);
            case PERCENT -> new CellValue.Amount(value, true);
            case DATE -> date(value);
        };
    }

    private CellValue date(double value) {
        // Excel's calendar ends with the year 9999; beyond it, what is styled as a date is a number.
        if (DateUtil.isValidExcelDate(value) && value < 2_958_466) {
            return new CellValue.Date(DateUtil.getLocalDateTime(value, from1904));
        }
        return new CellValue.Amount(value, false);
    }
}
