package eu.chemclust.exchange.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates as people write them: 2018, 2018-03, 2018-03-14, 14.3.2018, 14/03/2018, 2018-03-14T09:00:00Z.
final class DateText {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})([T ].{0,30})?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(\\.0|[#*^])?");
    private static final Pattern EUROPEAN = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");

    private DateText() {}

    /// The date; of a month or year its first day, or its last where `end` is true.
    static Optional<LocalDate> find(String text, boolean end) {
        try {
            return parse(text.strip(), end).filter(date -> date.getYear() >= 1800 && date.getYear() <= 2200);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> parse(String text, boolean end) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
        }
        Matcher european = EUROPEAN.matcher(text);
        if (european.matches()) {
            return Optional.of(LocalDate.of(number(european, 3), number(european, 2), number(european, 1)));
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            YearMonth of = YearMonth.of(number(month, 1), number(month, 2));
            return Optional.of(end ? of.atEndOfMonth() : of.atDay(1));
        }
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            return Optional.of(end ? LocalDate.of(number(year, 1), 12, 31) : LocalDate.of(number(year, 1), 1, 1));
        }
        return Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
