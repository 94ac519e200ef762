package eu.chemclust.observatory.region;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Which share of each NUTS 2 area of a version lies in a region of a geography.
public final class AreaShares {
    private final Geography geography;
    private final Function<NutsVersion, NutsFlows> flows;
    private final Map<NutsVersion, NutsFlows> loaded = new EnumMap<>(NutsVersion.class);

    /// Shares for the regions of a geography.
    ///
    /// @param flows flow matrix from a version to that of the geography
    public AreaShares(Geography geography, Function<NutsVersion, NutsFlows> flows) {
        this.geography = geography;
        this.flows = flows;
    }

    /// The shares of the areas of a version, by the area's code; never empty.
    public Map<String, Double> into(Region region, NutsVersion version) {
        Map<String, Double> found = new TreeMap<>();
        for (String part : region.parts()) {
            List<NutsFlows.Flow> into = version == geography.version()
                    ? List.of()
                    : loaded.computeIfAbsent(version, flows).into(part);
            if (into.isEmpty()) {
                found.put(part, 1.0); // same version, or an area outside NUTS whose code does not change
            }
            for (NutsFlows.Flow flow : into) {
                found.merge(flow.from(), flow.share(), Double::sum);
            }
        }
        // Shares of one source that all lie in this region add up to one but for rounding.
        found.replaceAll((code, share) -> share > 1 - 1e-9 ? 1.0 : share);
        return found;
    }
}
