package eu.chemclust.app.exchange;

import eu.chemclust.app.view.Messages;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// When something begins and ends, told no finer than its source knows: who gives a year or a month stands in the data
/// with its first and last day.
record Period(Optional<LocalDate> start, Optional<LocalDate> end) {
    static Period of(Optional<LocalDate> start, Optional<LocalDate> end) {
        return new Period(start, end);
    }

    /// In words; empty where neither day is known.
    String words(Messages messages) {
        if (start.isEmpty() || end.isEmpty()) {
            return start.or(() -> end)
                    .map(day -> isYear(day) ? year(day) : messages.date(day))
                    .orElse("");
        }
        LocalDate first = start.get();
        LocalDate last = end.get();
        if (first.getDayOfYear() == 1 && last.getDayOfYear() == last.lengthOfYear()) {
            return first.getYear() == last.getYear() ? year(first) : year(first) + " – " + year(last);
        }
        if (first.getDayOfMonth() == 1 && last.equals(YearMonth.from(first).atEndOfMonth())) {
            return messages.month(YearMonth.from(first));
        }
        return first.equals(last) ? messages.date(first) : messages.date(first) + " – " + messages.date(last);
    }

    /// Whether the only day that is known stands for a year.
    private boolean isYear(LocalDate day) {
        return start.isPresent() ? day.getDayOfYear() == 1 : day.getDayOfYear() == day.lengthOfYear();
    }

    private static String year(LocalDate day) {
        return Integer.toString(day.getYear());
    }
}
