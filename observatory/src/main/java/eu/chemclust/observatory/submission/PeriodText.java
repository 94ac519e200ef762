package eu.chemclust.observatory.submission;

import eu.chemclust.observatory.observation.Period;
import eu.chemclust.tables.CellValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads when a figure holds. The warehouse keeps years and spans of years; what is finer or shifted is named, not
/// guessed at.
final class PeriodText {
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}(?:\\.0)?");
    private static final Pattern SPAN =
            Pattern.compile("((?:19|20)[0-9]{2})\\s*[-\u2013\u2014]\\s*((?:19|20)[0-9]{2})");
    private static final Pattern FINER = Pattern.compile(
            "(?:19|20)[0-9]{2}\\s*[-/ ]?\\s*(?:[QqTt][1-4]|[Ss][12]|[Mm]?(?:0[1-9]|1[0-2]))|[Qq][1-4][ /-]?(?:19|20)[0-9]{2}"
                    + "|(?:0?[1-9]|1[0-2])[./](?:19|20)[0-9]{2}");
    private static final Pattern FISCAL =
            Pattern.compile("(?:FY ?|GJ ?)?(?:19|20)[0-9]{2}/[0-9]{2}|(?:FY|GJ) ?(?:19|20)?[0-9]{2}");
    private static final Pattern DAY = Pattern.compile(
            "[0-9]{1,2}[./][0-9]{1,2}[./](?:19|20)[0-9]{2}" + "|(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9](?:T.*)?");

    private PeriodText() {}

    static Optional<Period> find(CellValue cell) {
        if (cell instanceof CellValue.Date date) {
            int day = date.value().getDayOfYear();
            boolean edge = day == 1 || day == date.value().toLocalDate().lengthOfYear();
            return edge ? year(date.value().getYear()) : Optional.empty();
        }
        return find(ColumnLabels.clean(cell.shown()));
    }

    static Optional<Period> find(String text) {
        if (YEAR.matcher(text).matches()) {
            return year(Integer.parseInt(text.substring(0, 4)));
        }
        Matcher span = SPAN.matcher(text);
        if (span.matches()) {
            int first = Integer.parseInt(span.group(1));
            int last = Integer.parseInt(span.group(2));
            return first <= last ? Optional.of(new Period(first, last)) : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<Period> year(int year) {
        return year >= 1900 && year <= 2100 ? Optional.of(Period.year(year)) : Optional.empty();
    }

    /// Whether a text says when, in any form.
    static boolean isPeriodLike(CellValue cell) {
        String text = ColumnLabels.clean(cell.shown());
        return find(cell).isPresent()
                || FINER.matcher(text).matches()
                || FISCAL.matcher(text).matches()
                || DAY.matcher(text).matches();
    }

    /// What to do about a text that is no year.
    static String remedy(String text) {
        if (FISCAL.matcher(text).matches()) {
            return "This is a financial year: say in the table which calendar year it stands for, or leave it out.";
        }
        if (FINER.matcher(text).matches()) {
            return "This is a part of a year: add up (amounts) or average (levels) to years before importing.";
        }
        if (DAY.matcher(text).matches()) {
            return "This is a day: write the year it stands for.";
        }
        return "Write a year such as 2015 or a span such as 2014-2020.";
    }
}
