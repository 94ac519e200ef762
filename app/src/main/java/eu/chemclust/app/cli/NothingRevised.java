package eu.chemclust.app.cli;

import eu.chemclust.observatory.observation.KnownSince;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.warehouse.StoredVintage;
import eu.chemclust.observatory.warehouse.VintageSelection;
import eu.chemclust.observatory.warehouse.Warehouse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Why a report of revisions is empty: no publication yet by the day that was asked for, or no second one.
final class NothingRevised {
    private final Warehouse known;
    private final @Nullable String source;

    /// @param known  the publications that were asked about
    /// @param source the one source that was asked about; null for all
    NothingRevised(Warehouse known, @Nullable String source) {
        this.known = known;
        this.source = source;
    }

    /// The sentences.
    String text() {
        if (!(known.selection() instanceof VintageSelection.AsKnownOn day)) {
            return source == null
                    ? "No source has more than one publication in the warehouse: nothing was revised."
                    : "The source " + source + " has one publication in the warehouse: nothing was revised.";
        }
        List<Vintage> all = inOrder(Stream.concat(held().stream(), of(known.leftOut().stream())));
        List<Vintage> later =
                all.stream().filter(vintage -> !day.includes(vintage)).toList();
        if (held().isEmpty()) {
            return (source == null ? "Nothing" : "Nothing of the source " + source) + " was certainly published by "
                    + day.date() + "."
                    + first(later)
                            .map(one -> " The first figures came later: " + told(one))
                            .orElse("");
        }
        return (source == null ? "No source had" : "The source " + source + " had not") + " published twice by "
                + day.date() + ": nothing had been revised yet."
                + first(second(all))
                        .map(one -> " The first revision came later: " + told(one))
                        .orElse("");
    }

    private List<Vintage> held() {
        return of(known.stored().stream().filter(StoredVintage::observations).map(StoredVintage::vintage))
                .toList();
    }

    private Stream<Vintage> of(Stream<Vintage> vintages) {
        return vintages.filter(vintage -> source == null || vintage.source().equals(source));
    }

    private static List<Vintage> inOrder(Stream<Vintage> vintages) {
        return vintages.sorted(Comparator.comparingInt(Vintage::order).thenComparing(Vintage::id))
                .toList();
    }

    /// Every publication of a source but its first.
    private static List<Vintage> second(List<Vintage> all) {
        Map<String, Integer> seen = new HashMap<>();
        List<Vintage> second = new ArrayList<>();
        for (Vintage vintage : all) {
            if (seen.merge(vintage.source(), 1, Integer::sum) > 1) {
                second.add(vintage);
            }
        }
        return second;
    }

    /// The one that was certainly known first.
    private static Optional<Vintage> first(List<Vintage> vintages) {
        return vintages.stream()
                .filter(vintage -> !vintage.knownSince().latest().equals(LocalDate.MAX))
                .min(Comparator.comparing(
                                (Vintage vintage) -> vintage.knownSince().latest())
                        .thenComparing(Vintage::id));
    }

    private static String told(Vintage vintage) {
        KnownSince since = vintage.knownSince();
        String when = since.earliest().equals(since.latest())
                ? "on " + since.latest()
                : "by " + since.latest() + " at the latest";
        String doubt = since.certainty() == KnownSince.Certainty.APPROXIMATE ? " by estimate" : "";
        return vintage.title() + " (" + vintage.label() + "), " + when + doubt + ".";
    }
}
