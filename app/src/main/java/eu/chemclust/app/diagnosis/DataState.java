package eu.chemclust.app.diagnosis;

import eu.chemclust.observatory.coverage.Coverage;
import eu.chemclust.observatory.coverage.CoverageCell;
import eu.chemclust.observatory.coverage.OverdueSeries;
import eu.chemclust.observatory.coverage.ReleaseCalendar;
import java.time.LocalDate;
import java.util.List;

/// The state of the data under a benchmark on a day: how it is covered and what is due.
///
/// @param cells   how every indicator is covered, by region and year
/// @param overdue series with figures that are due and not held
/// @param day     the day that decides what is overdue
public record DataState(List<CoverageCell> cells, List<OverdueSeries> overdue, LocalDate day) {
    public DataState {
        cells = List.copyOf(cells);
        overdue = List.copyOf(overdue);
    }

    /// Reads all of it.
    static DataState read(Holdings.Held held, LocalDate today) {
        Coverage coverage = new Coverage(
                held.inputs(), held.known(), held.folder().read("release-calendar", ReleaseCalendar::read), today);
        return new DataState(coverage.cells(), coverage.overdue(), today);
    }
}
