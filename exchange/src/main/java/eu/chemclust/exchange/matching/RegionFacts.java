package eu.chemclust.exchange.matching;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What a match knows of regions: those nearest by structure to the one in need, and how all stand on its node.
///
/// @param nearest regions by structural distance from the region in need, nearest first, without itself
/// @param scores  score on the node by region
public record RegionFacts(List<String> nearest, Map<String, Double> scores) {
    /// Copies the lists.
    public RegionFacts {
        nearest = List.copyOf(nearest);
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    }

    /// The region that an area of NUTS lies in, or the nearest of those that lie in it.
    Optional<String> around(String area, String own) {
        if (area.startsWith(own)) {
            return Optional.of(own);
        }
        Optional<String> wider = nearest.stream().filter(area::startsWith).findFirst();
        // A country is no answer: what one of its regions did says little of another.
        return wider.isPresent() || area.length() < 3
                ? wider
                : nearest.stream().filter(region -> region.startsWith(area)).findFirst();
    }

    /// The place of a region in the order of likeness, 1 for the nearest.
    OptionalInt position(String region) {
        int index = nearest.indexOf(region);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index + 1);
    }

    /// Its score on the node.
    OptionalDouble score(String region) {
        Double score = scores.get(region);
        return score == null ? OptionalDouble.empty() : OptionalDouble.of(score);
    }
}
