package eu.chemclust.app.diagnosis;

import eu.chemclust.observatory.coverage.Coverage;
import eu.chemclust.observatory.coverage.CoverageCell;
import eu.chemclust.observatory.coverage.OverdueSeries;
import eu.chemclust.observatory.coverage.ReleaseCalendar;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.revision.Revision;
import eu.chemclust.observatory.revision.Revisions;
import eu.chemclust.observatory.revision.SeriesRevision;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.source.PackageFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The state of the data under a benchmark on a day: how it is covered, what is due, what was revised.
///
/// @param cells     how every indicator is covered, by region and year
/// @param overdue   series with figures that are due and not held
/// @param revisions what later publications changed
/// @param day       the day that decides what is overdue
public record DataState(
        List<CoverageCell> cells, List<OverdueSeries> overdue, List<RevisionSummary> revisions, LocalDate day) {
    public DataState {
        cells = List.copyOf(cells);
        overdue = List.copyOf(overdue);
        revisions = List.copyOf(revisions);
    }

    /// What a publication changed, without its cells.
    ///
    /// @param before labels of the publications that were known
    /// @param after  label of the one that came to them
    public record RevisionSummary(String source, String before, String after, List<SeriesRevision> series) {
        public RevisionSummary {
            series = List.copyOf(series);
        }
    }

    /// Reads all of it.
    static DataState read(Holdings.Held held, LocalDate today) {
        Coverage coverage = new Coverage(held.inputs(), held.known(), calendar(held.folder()), today);
        return new DataState(coverage.cells(), coverage.overdue(), revisions(new Revisions(held.known())), today);
    }

    private static ReleaseCalendar calendar(DataFolder folder) {
        PackageFile file = folder.file("release-calendar");
        try (InputStream in = folder.open(file)) {
            return ReleaseCalendar.read(file.name(), in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.name(), e);
        }
    }

    private static List<RevisionSummary> revisions(Revisions all) {
        List<RevisionSummary> found = new ArrayList<>();
        for (String source : all.revisedSources()) {
            for (Revision revision : all.ofSource(source)) {
                found.add(new RevisionSummary(
                        source, labels(revision.before()), labels(revision.after()), revision.series()));
            }
        }
        return found;
    }

    private static String labels(List<Vintage> vintages) {
        return String.join(", ", vintages.stream().map(Vintage::label).toList());
    }
}
