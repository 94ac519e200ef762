package eu.chemclust.exchange.matching;

import eu.chemclust.exchange.Practice;
import eu.chemclust.observatory.region.RegionCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Practices with all that does not depend on a need worked out: made once by [PracticeMatcher#prepare], matched with
/// any number of needs, by several threads at once.
public final class PracticeOffers {
    private final List<Offer> offers;
    private final List<List<RegionCode>> places;

    /// A practice.
    ///
    /// @param practice the record
    /// @param themes   concepts that it was given, as far as the vocabulary has them
    /// @param topics   further concepts that its text names, in the order of the vocabulary
    /// @param place    number of its regions among all places
    /// @param own      parts of its score that are the same for every need
    record Offer(Practice practice, List<String> themes, List<String> topics, int place, List<ScorePart> own) {}

    private PracticeOffers(List<Offer> offers, List<List<RegionCode>> places) {
        this.offers = offers;
        this.places = places;
    }

    /// How many.
    public int size() {
        return offers.size();
    }

    List<Offer> offers() {
        return offers;
    }

    /// The regions of each place.
    List<List<RegionCode>> places() {
        return places;
    }

    /// Gathers offers; equal regions are one place.
    static final class Builder {
        private final List<Offer> offers = new ArrayList<>();
        private final Map<List<RegionCode>, Integer> numbers = new HashMap<>();
        private final List<List<RegionCode>> places = new ArrayList<>();

        void add(Practice practice, List<String> themes, List<String> topics, List<ScorePart> own) {
            List<RegionCode> regions = practice.head().regions();
            int place = numbers.computeIfAbsent(regions, key -> {
                places.add(key);
                return places.size() - 1;
            });
            offers.add(new Offer(practice, themes, topics, place, own));
        }

        PracticeOffers built() {
            return new PracticeOffers(List.copyOf(offers), List.copyOf(places));
        }
    }
}
