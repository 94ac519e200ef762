package eu.chemclust.observatory.observation;

import java.util.regex.Pattern;

/// A year or a span of years, `2015` or `2014-2020`.
public record Period(int first, int last) implements Comparable<Period> {
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern SPAN = Pattern.compile("[0-9]{4}-[0-9]{4}");

    public Period {
        if (!(first >= 1900 && last >= first && last <= 2100)) {
            throw new IllegalArgumentException("not a period: " + first + "-" + last);
        }
    }

    public static Period year(int year) {
        return new Period(year, year);
    }

    /// Reads `2015` or `2014-2020`.
    ///
    /// @throws IllegalArgumentException if the text is neither
    public static Period parse(String text) {
        if (YEAR.matcher(text).matches()) {
            return year(Integer.parseInt(text));
        }
        if (SPAN.matcher(text).matches()) {
            return new Period(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(5)));
        }
        throw new IllegalArgumentException("\"" + text + "\" is not a year or a span of years");
    }

    /// How many years lie between the end of this period and a later year; 0 if the year is inside or before.
    public int ageIn(int year) {
        return Math.max(0, year - last);
    }

    @Override
    public int compareTo(Period other) {
        return last != other.last ? Integer.compare(last, other.last) : Integer.compare(first, other.first);
    }

    @Override
    public String toString() {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }
}
