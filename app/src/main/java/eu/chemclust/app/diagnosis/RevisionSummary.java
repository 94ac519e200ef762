package eu.chemclust.app.diagnosis;

import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.revision.Revision;
import eu.chemclust.observatory.revision.Revisions;
import eu.chemclust.observatory.revision.SeriesRevision;
import eu.chemclust.observatory.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.List;

/// What a publication changed, without its cells.
///
/// @param before labels of the publications that were known
/// @param after  label of the one that came to them
public record RevisionSummary(String source, String before, String after, List<SeriesRevision> series) {
    public RevisionSummary {
        series = List.copyOf(series);
    }

    /// What every publication in a warehouse changed.
    static List<RevisionSummary> all(Warehouse warehouse) {
        Revisions all = new Revisions(warehouse);
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
