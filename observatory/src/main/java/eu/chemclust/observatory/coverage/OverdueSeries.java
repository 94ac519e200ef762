package eu.chemclust.observatory.coverage;

import eu.chemclust.observatory.observation.SeriesKey;
import java.time.LocalDate;
import java.util.List;

/// A series of which figures should have been published that the warehouse does not hold.
///
/// @param series  what
/// @param newest  newest period that is held, "2022"; empty if none is
/// @param years   years that are due and not held, ascending, none before the first year of the benchmark
/// @param dueBy   when the last of them was expected
/// @param note    what the expectation rests on
public record OverdueSeries(SeriesKey series, String newest, List<Integer> years, LocalDate dueBy, String note) {
    public OverdueSeries {
        years = List.copyOf(years);
    }
}
