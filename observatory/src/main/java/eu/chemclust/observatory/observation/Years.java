package eu.chemclust.observatory.observation;

import java.util.List;
import java.util.stream.Collectors;

/// Lists of years as they are told: a span only where no year inside is left out.
public final class Years {
    private Years() {}

    /// Whether three or more years follow each other without a gap.
    ///
    /// @param years in ascending order, each once
    public static boolean isSpan(List<Integer> years) {
        return years.size() > 2 && years.getLast() - years.getFirst() == years.size() - 1;
    }

    /// `2016 to 2023`, or `2009, 2011, 2013, 2015` where years are left out.
    ///
    /// @param years in ascending order, each once
    public static String text(List<Integer> years) {
        return isSpan(years)
                ? years.getFirst() + " to " + years.getLast()
                : years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
