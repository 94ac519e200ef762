package eu.chemclust.observatory.framework;

import eu.chemclust.tables.CsvTable;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// What else is known of an indicator beside its row in the tree: the words of its definition, what it is divided by,
/// and in which years it may be used.
///
/// @param definitionEnglish what is measured, in one sentence
/// @param definitionGerman  the same in German
/// @param denominator       what it is divided by, in words or as the code of an indicator; empty for none
/// @param basket            basket of industries; empty for none
/// @param validFrom         first year it may be used for
/// @param validTo           last year it may be used for
/// @param licence           terms under which the figures may be reused; empty where those of the vintages say it
/// @param note              what a reader must know
public record IndicatorSheet(
        String definitionEnglish,
        String definitionGerman,
        String denominator,
        String basket,
        int validFrom,
        int validTo,
        String licence,
        String note) {
    private static final int FIRST = 1900;
    private static final int LAST = 2100;

    /// The sheet of an indicator of which nothing else is known; valid in all years.
    public static final IndicatorSheet BLANK = new IndicatorSheet("", "", "", "", FIRST, LAST, "", "");

    public IndicatorSheet {
        if (!(validFrom >= FIRST && validTo >= validFrom && validTo <= LAST)) {
            throw new IllegalArgumentException("not a span of years: " + validFrom + " to " + validTo);
        }
    }

    /// True if the indicator may be used for a year.
    public boolean isValidIn(int year) {
        return year >= validFrom && year <= validTo;
    }

    /// True if it says from or until when the indicator may be used.
    public boolean isLimited() {
        return validFrom > FIRST || validTo < LAST;
    }

    /// The same with a basket.
    IndicatorSheet withBasket(String code) {
        return new IndicatorSheet(
                definitionEnglish, definitionGerman, denominator, code, validFrom, validTo, licence, note);
    }

    /// Reads sheets by indicator code.
    ///
    /// @throws eu.chemclust.tables.BadInputException with findings for codes that occur twice and for years that are
    /// none
    public static Map<String, IndicatorSheet> read(String file, InputStream in) {
        Map<String, IndicatorSheet> sheets = new LinkedHashMap<>();
        List<String> columns = List.of(
                "code", "definition_en", "definition_de", "denominator", "valid_from", "valid_to", "licence", "note");
        CsvTable.read(file, in, ',', columns, row -> {
            int from = year(row, "valid_from", FIRST);
            int to = year(row, "valid_to", LAST);
            if (from > to) {
                row.finding("valid_to", "the last year lies before the first.", "Correct the years.");
                return;
            }
            IndicatorSheet sheet = new IndicatorSheet(
                    row.text("definition_en"),
                    row.text("definition_de"),
                    row.text("denominator"),
                    "",
                    from,
                    to,
                    row.text("licence"),
                    row.text("note"));
            if (sheets.putIfAbsent(row.text("code"), sheet) != null) {
                row.finding("code", "the indicator stands in the file twice.", "Remove one of the rows.");
            }
        });
        return sheets;
    }

    private static int year(CsvTable.Row row, String column, int otherwise) {
        OptionalDouble number = row.number(column);
        if (number.isEmpty()) {
            return otherwise;
        }
        double year = number.getAsDouble();
        if (!(year >= FIRST && year <= LAST && year == Math.rint(year))) {
            row.finding(column, "a year from 1900 to 2100 is due here, or nothing.", "Correct it.");
            return otherwise;
        }
        return (int) year;
    }
}
