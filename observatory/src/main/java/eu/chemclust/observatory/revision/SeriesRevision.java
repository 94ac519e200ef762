package eu.chemclust.observatory.revision;

import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.revision.CellChange.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// What a later publication changed in one series.
///
/// @param series          the series
/// @param counts          how many cells of each kind
/// @param shared          cells that have a figure in both
/// @param medianRelative  median size of the relative changes among the changed figures; empty without any
/// @param largestRelative largest of them
public record SeriesRevision(
        SeriesKey series,
        Map<Kind, Integer> counts,
        int shared,
        OptionalDouble medianRelative,
        OptionalDouble largestRelative) {
    public SeriesRevision {
        counts = Map.copyOf(counts);
    }

    static SeriesRevision of(SeriesKey series, List<CellChange> cells) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        cells.forEach(cell -> counts.merge(cell.kind(), 1, Integer::sum));
        int shared = (int) cells.stream()
                .filter(cell -> cell.before().isPresent() && cell.after().isPresent())
                .count();
        double[] sizes = cells.stream()
                .filter(cell -> cell.kind() == Kind.CHANGED)
                .map(CellChange::relative)
                .flatMapToDouble(OptionalDouble::stream)
                .map(Math::abs)
                .sorted()
                .toArray();
        int middle = sizes.length / 2;
        OptionalDouble median = sizes.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(sizes.length % 2 == 1 ? sizes[middle] : (sizes[middle - 1] + sizes[middle]) / 2);
        OptionalDouble largest =
                sizes.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sizes[sizes.length - 1]);
        return new SeriesRevision(series, counts, shared, median, largest);
    }

    /// How many cells are of a kind.
    public int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /// Cells of both that have the same figure, whatever their flags.
    public int agreeing() {
        return shared - count(Kind.CHANGED);
    }
}
