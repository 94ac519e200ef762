package eu.chemclust.observatory.revision;

import eu.chemclust.observatory.observation.Vintage;
import java.util.List;

/// What a vintage changed against what was known before.
///
/// @param before  the vintages that were known, in their order
/// @param after   the vintages that came to them
/// @param series  the series that they have in common or that are new, ordered by source and name
/// @param changes every cell that is not as before, ordered by series, region and period
public record Revision(
        List<Vintage> before, List<Vintage> after, List<SeriesRevision> series, List<CellChange> changes) {
    public Revision {
        before = List.copyOf(before);
        after = List.copyOf(after);
        series = List.copyOf(series);
        changes = List.copyOf(changes);
    }
}
