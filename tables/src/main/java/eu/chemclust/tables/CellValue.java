package eu.chemclust.tables;

import java.time.LocalDateTime;

/// What a cell of a table holds. Cells of a text file are always text or blank; a workbook knows more.
public sealed interface CellValue {
    /// A cell without content.
    static CellValue blank() {
        return new Blank();
    }

    /// Nothing.
    record Blank() implements CellValue {}

    /// Text, as it stands in the file.
    record Text(String text) implements CellValue {}

    /// A number.
    ///
    /// @param value   the stored number, never rounded to what the sheet shows
    /// @param percent true where the sheet shows it as a percentage: 0.12 as 12 %
    record Amount(double value, boolean percent) implements CellValue {}

    /// True or false.
    record Truth(boolean value) implements CellValue {}

    /// A date, with a time of day where the sheet has one.
    record Date(LocalDateTime value) implements CellValue {}

    /// An error value such as `#N/A` or `#DIV/0!`.
    record Failure(String code) implements CellValue {}

    /// A formula whose result the workbook does not hold: programs that write workbooks without computing leave it out.
    static CellValue noResult() {
        return new Failure("formula without result");
    }

    /// The text by which a person would recognise the cell; empty for a blank one. Numbers are written with a
    /// point and without an exponent where they are whole.
    default String shown() {
        return switch (this) {
            case Blank blank -> "";
            case Text text -> text.text();
            case Amount amount -> plain(amount.value());
            case Truth truth -> truth.value() ? "TRUE" : "FALSE";
            case Date date ->
                date.value().toLocalTime().toSecondOfDay() == 0
                        ? date.value().toLocalDate().toString()
                        : date.value().toString();
            case Failure failure -> failure.code();
        };
    }

    /// True for a blank cell and for text of white space only.
    default boolean isBlank() {
        return this instanceof Blank
                || (this instanceof Text text && text.text().isBlank());
    }

    /// Numbers of the size that people write, without an exponent.
    private static String plain(double value) {
        double size = StrictMath.abs(value);
        return size == 0 || (size >= 1e-6 && size < 1e15)
                ? java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : NumberText.of(value);
    }
}
