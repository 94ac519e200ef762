package eu.chemclust.observatory.warehouse;

import eu.chemclust.observatory.observation.Vintage;
import java.time.LocalDate;
import java.util.Set;

/// Which vintages of observations a question is put to. Flow matrices between NUTS versions are reference data, not
/// observations: they are always there.
public sealed interface VintageSelection {
    /// Every vintage that is stored.
    VintageSelection ALL = new Everything();

    /// True if the vintage may be used.
    boolean includes(Vintage vintage);

    /// Every vintage that is stored.
    record Everything() implements VintageSelection {
        @Override
        public boolean includes(Vintage vintage) {
            return true;
        }
    }

    /// What was certainly public at the end of a day. Where only the year of publication is known, the vintage counts
    /// from the last day of that year on; where only its retrieval is known, from the end of that.
    record AsKnownOn(LocalDate date) implements VintageSelection {
        @Override
        public boolean includes(Vintage vintage) {
            return vintage.knownSince().isBy(date);
        }
    }

    /// All but some, to see what those change.
    record Without(Set<String> vintageIds) implements VintageSelection {
        public Without {
            vintageIds = Set.copyOf(vintageIds);
        }

        @Override
        public boolean includes(Vintage vintage) {
            return !vintageIds.contains(vintage.id());
        }
    }
}
