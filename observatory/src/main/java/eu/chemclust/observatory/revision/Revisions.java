package eu.chemclust.observatory.revision;

import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.region.RegionCode;
import eu.chemclust.observatory.revision.CellChange.Kind;
import eu.chemclust.observatory.warehouse.StoredVintage;
import eu.chemclust.observatory.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Compares vintages of a source. A figure that is confidential by now is not repeated from an earlier vintage.
public final class Revisions {
    private static final Comparator<Vintage> ORDER =
            Comparator.comparingInt(Vintage::order).thenComparing(Vintage::id);

    private final Warehouse warehouse;

    public Revisions(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    private record Cell(SeriesKey series, RegionCode region, Period period) {
        static Cell of(Observation observation) {
            return new Cell(observation.series(), observation.region(), observation.period());
        }
    }

    private record Block(SeriesKey series, Period period) {}

    /// Sources that hold more than one vintage.
    public List<String> revisedSources() {
        Map<String, Integer> counts = new TreeMap<>();
        observed().forEach(vintage -> counts.merge(vintage.source(), 1, Integer::sum));
        return counts.keySet().stream()
                .filter(source -> counts.getOrDefault(source, 0) > 1)
                .toList();
    }

    /// What each vintage of a source changed, from the second on.
    public List<Revision> ofSource(String source) {
        List<Vintage> vintages = vintages(source);
        List<Map<Cell, Observation>> published =
                vintages.stream().map(this::published).toList();
        Map<Cell, Observation> newest = merged(published);
        List<Revision> revisions = new ArrayList<>();
        for (int i = 1; i < vintages.size(); i++) {
            revisions.add(compare(
                    new Side(vintages.subList(0, i), merged(published.subList(0, i))),
                    new Side(vintages.subList(i, i + 1), published.get(i)),
                    newest));
        }
        return revisions;
    }

    /// What came between two vintages of a source: known before is all up to `from`, later all up to `to`.
    ///
    /// @param from id or label of a vintage
    /// @param to   id or label of a later one
    /// @throws ObservatoryException NOT_FOUND if there is no such pair
    public Revision between(String from, String to) {
        Vintage first = find(from);
        Vintage last = find(to);
        List<Vintage> vintages = vintages(first.source());
        int begin = vintages.indexOf(first);
        int end = vintages.indexOf(last);
        if (end <= begin) {
            throw ObservatoryException.notFound(to + " is not a later vintage of the source " + first.source()
                    + " than " + from + ". ./chemclust data vintages lists them in their order.");
        }
        List<Vintage> before = vintages.subList(0, begin + 1);
        List<Vintage> after = vintages.subList(begin + 1, end + 1);
        return compare(side(before), side(after), side(vintages).cells());
    }

    private Vintage find(String name) {
        List<Vintage> found = observed().stream()
                .filter(vintage -> vintage.id().equals(name)
                        || vintage.label().equals(name)
                        || vintage.id().startsWith(name + "@"))
                .toList();
        if (found.size() != 1) {
            throw ObservatoryException.notFound(
                    (found.isEmpty() ? "There is no vintage " : "More than one vintage is called ") + name
                            + ". ./chemclust data vintages lists their identifiers.");
        }
        return found.getFirst();
    }

    private List<Vintage> observed() {
        return warehouse.stored().stream()
                .filter(StoredVintage::observations)
                .map(StoredVintage::vintage)
                .toList();
    }

    private List<Vintage> vintages(String source) {
        List<Vintage> own = observed().stream()
                .filter(vintage -> vintage.source().equals(source))
                .sorted(ORDER)
                .toList();
        if (own.isEmpty()) {
            throw ObservatoryException.notFound("The warehouse holds nothing of the source " + source
                    + ". ./chemclust data vintages lists what it holds.");
        }
        return own;
    }

    /// Some vintages and what a reader of all of them knew: the latest of each cell.
    private record Side(List<Vintage> vintages, Map<Cell, Observation> cells) {}

    private Side side(List<Vintage> vintages) {
        return new Side(vintages, merged(vintages.stream().map(this::published).toList()));
    }

    private Map<Cell, Observation> published(Vintage vintage) {
        Map<Cell, Observation> cells = new HashMap<>();
        warehouse.published(vintage.id()).forEach(observation -> cells.put(Cell.of(observation), observation));
        return cells;
    }

    private static Map<Cell, Observation> merged(List<Map<Cell, Observation>> published) {
        Map<Cell, Observation> cells = new HashMap<>();
        published.forEach(cells::putAll);
        return cells;
    }

    private static Revision compare(Side before, Side after, Map<Cell, Observation> newest) {
        Set<Block> covered = new HashSet<>();
        after.cells.keySet().forEach(cell -> covered.add(new Block(cell.series, cell.period)));
        Set<Cell> cells = new HashSet<>(after.cells.keySet());
        before.cells.keySet().stream()
                .filter(cell -> covered.contains(new Block(cell.series, cell.period)))
                .forEach(cells::add);
        Map<SeriesKey, List<Cell>> bySeries = new HashMap<>();
        cells.forEach(cell -> bySeries.computeIfAbsent(cell.series, series -> new ArrayList<>())
                .add(cell));
        List<SeriesRevision> series = new ArrayList<>();
        List<CellChange> changes = new ArrayList<>();
        // The text is the order of the report; made once a series, not once a cell.
        Map<String, SeriesKey> order = new TreeMap<>();
        bySeries.keySet().forEach(key -> order.put(key.toString(), key));
        order.values().forEach(key -> {
            List<CellChange> own = bySeries.getOrDefault(key, List.of()).stream()
                    .sorted(Comparator.comparing(Cell::region).thenComparing(Cell::period))
                    .map(cell -> change(cell, before.cells.get(cell), after.cells.get(cell), newest.get(cell)))
                    .toList();
            series.add(SeriesRevision.of(key, own));
            own.stream().filter(change -> change.kind() != Kind.SAME).forEach(changes::add);
        });
        return new Revision(before.vintages, after.vintages, series, changes);
    }

    private static CellChange change(
            Cell cell, @Nullable Observation before, @Nullable Observation after, @Nullable Observation newest) {
        boolean secret =
                newest != null && newest.isConfidential() && newest.value().isEmpty();
        OptionalDouble earlier = before == null ? OptionalDouble.empty() : before.value();
        OptionalDouble later = after == null ? OptionalDouble.empty() : after.value();
        return new CellChange(
                cell.series,
                cell.region,
                cell.period,
                kind(before, after, earlier, later),
                secret ? OptionalDouble.empty() : earlier,
                secret ? OptionalDouble.empty() : later,
                before == null ? "" : before.flag(),
                after == null ? "" : after.flag(),
                unit(before, after));
    }

    private static String unit(@Nullable Observation before, @Nullable Observation after) {
        if (after != null) {
            return after.unit();
        }
        return before == null ? "" : before.unit();
    }

    private static Kind kind(
            @Nullable Observation before, @Nullable Observation after, OptionalDouble earlier, OptionalDouble later) {
        if (after == null) {
            return Kind.NO_LONGER_LISTED;
        }
        if (earlier.isPresent() != later.isPresent()) {
            return later.isPresent() ? Kind.NEW : Kind.WITHDRAWN;
        }
        if (earlier.isPresent() && earlier.getAsDouble() != later.getAsDouble()) {
            return Kind.CHANGED;
        }
        String flag = before == null ? "" : before.flag();
        return flag.equals(after.flag()) ? Kind.SAME : Kind.FLAG_CHANGED;
    }
}
