package eu.chemclust.observatory.benchmark;

import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.observation.KnownSince.Certainty;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.warehouse.ObservationStore;
import eu.chemclust.observatory.warehouse.VintageSelection;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a benchmark was allowed to know.
///
/// @param date    the day as of which it was computed; empty for everything
/// @param used    vintages of observations it could use
/// @param leftOut vintages of the same sources that it could not, because they were not certainly public by then
public record Knowledge(Optional<LocalDate> date, List<Vintage> used, List<Vintage> leftOut) {
    public Knowledge {
        used = List.copyOf(used);
        leftOut = List.copyOf(leftOut);
    }

    static Knowledge of(ObservationStore warehouse, Collection<SeriesKey> series) {
        List<String> sources = series.stream().map(SeriesKey::source).distinct().toList();
        Optional<LocalDate> date = warehouse.selection() instanceof VintageSelection.AsKnownOn known
                ? Optional.of(known.date())
                : Optional.empty();
        Knowledge knowledge =
                new Knowledge(date, about(warehouse.vintages(), sources), about(warehouse.leftOut(), sources));
        knowledge.date.ifPresent(day -> knowledge.require(sources, day));
        return knowledge;
    }

    private static List<Vintage> about(List<Vintage> vintages, List<String> sources) {
        return vintages.stream()
                .filter(vintage -> sources.contains(vintage.source()))
                .sorted(Comparator.comparing(Vintage::id))
                .toList();
    }

    /// A source of which nothing was known leaves its indicators empty for every region: no benchmark of the
    /// framework.
    private void require(List<String> sources, LocalDate day) {
        List<String> silent = sources.stream()
                .filter(source ->
                        used.stream().noneMatch(vintage -> vintage.source().equals(source)))
                .toList();
        if (!silent.isEmpty()) {
            LocalDate first = silent.stream()
                    .flatMap(source -> leftOut.stream()
                            .filter(vintage -> vintage.source().equals(source))
                            .map(vintage -> vintage.knownSince().latest())
                            .min(Comparator.naturalOrder())
                            .stream())
                    .max(Comparator.naturalOrder())
                    .orElse(LocalDate.MAX);
            throw ObservatoryException.notFound("The benchmark cannot be computed as known on " + day
                    + ": by then the warehouse has nothing published of " + String.join(", ", silent) + "."
                    + (first.equals(LocalDate.MAX)
                            ? ""
                            : " The first day on which every source is known is " + first + "."));
        }
    }

    /// Vintages among the used and left out ones whose date of publication is an estimate.
    public List<Vintage> approximate() {
        return java.util.stream.Stream.concat(used.stream(), leftOut.stream())
                .filter(vintage -> vintage.knownSince().certainty() == Certainty.APPROXIMATE)
                .toList();
    }

    /// Vintages that may or may not have been public on the day; they were left out.
    public List<Vintage> uncertain() {
        return leftOut.stream()
                .filter(vintage ->
                        date.filter(vintage.knownSince()::isUncertainOn).isPresent())
                .toList();
    }
}
