package eu.chemclust.observatory.observation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/// The span of days in which a vintage became known to the public. A description that says only "2019" leaves a year
/// open; nothing is assumed about where in it the day lies.
///
/// @param earliest  first day it may have become known
/// @param latest    last day it may have become known; [LocalDate#MAX] where nothing is known
/// @param certainty what the span rests on
public record KnownSince(LocalDate earliest, LocalDate latest, Certainty certainty) {
    private static final KnownSince NEVER = new KnownSince(LocalDate.MIN, LocalDate.MAX, Certainty.UNKNOWN);

    /// What a date of publication rests on.
    public enum Certainty {
        /// The publisher's date, as exact as it is written.
        PUBLISHED,
        /// An estimate of the date; the true one may lie outside the span.
        APPROXIMATE,
        /// The date of publication is not known: it was there when it was retrieved.
        RETRIEVED,
        /// Neither is known.
        UNKNOWN
    }

    public KnownSince {
        if (earliest.isAfter(latest)) {
            throw new IllegalArgumentException("not a span of days: " + earliest + " to " + latest);
        }
    }

    static KnownSince of(String published, String precision, String retrieved) {
        if (!published.isBlank()) {
            return span(published, precision.equals("approximate") ? Certainty.APPROXIMATE : Certainty.PUBLISHED);
        }
        if (retrieved.isBlank()) {
            return NEVER;
        }
        KnownSince seen = span(retrieved, Certainty.RETRIEVED);
        return new KnownSince(LocalDate.MIN, seen.latest, seen.certainty);
    }

    private static KnownSince span(String text, Certainty certainty) {
        try {
            return switch (text.length()) {
                case 4 ->
                    new KnownSince(
                            Year.parse(text).atDay(1),
                            YearMonth.parse(text + "-12").atEndOfMonth(),
                            certainty);
                case 7 ->
                    new KnownSince(
                            YearMonth.parse(text).atDay(1),
                            YearMonth.parse(text).atEndOfMonth(),
                            certainty);
                default -> new KnownSince(LocalDate.parse(text), LocalDate.parse(text), certainty);
            };
        } catch (DateTimeException e) {
            return NEVER;
        }
    }

    /// True if it was certainly known at the end of that day.
    public boolean isBy(LocalDate day) {
        return !latest.isAfter(day);
    }

    /// True if the day lies inside the span, so that nobody can tell whether it was known by then.
    public boolean isUncertainOn(LocalDate day) {
        return latest.isAfter(day) && !earliest.isAfter(day);
    }
}
