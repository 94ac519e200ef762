package eu.chemclust.app.web;

import eu.chemclust.app.diagnosis.Holdings;
import eu.chemclust.observatory.coverage.Coverage;
import eu.chemclust.observatory.coverage.CoverageCell;
import eu.chemclust.observatory.coverage.OverdueSeries;
import eu.chemclust.observatory.coverage.ReleaseCalendar;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.source.PackageFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the benchmark has, lacks and waits for. It is looked at once a day, because the day decides what is overdue.
final class CoverageToday {
    private final Holdings holdings;
    private final Clock clock;
    private @Nullable State state;

    CoverageToday(Holdings holdings, Clock clock) {
        this.holdings = holdings;
        this.clock = clock;
    }

    /// How things stand on a day.
    record State(LocalDate day, List<CoverageCell> cells, List<OverdueSeries> overdue) {}

    synchronized State state() {
        LocalDate today = LocalDate.now(clock);
        if (state == null || !state.day().equals(today)) {
            state = holdings.ask(held -> {
                Coverage coverage = new Coverage(held.inputs(), held.known(), calendar(held.folder()), today);
                return new State(today, coverage.cells(), coverage.overdue());
            });
        }
        return state;
    }

    private static ReleaseCalendar calendar(DataFolder folder) {
        PackageFile file = folder.file("release-calendar");
        try (InputStream in = folder.open(file)) {
            return ReleaseCalendar.read(file.name(), in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.name(), e);
        }
    }
}
