package eu.chemclust.observatory.region;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An explicit list of regions that a benchmark compares. It may mix NUTS levels, as the Regional Innovation
/// Scoreboard does; no NUTS 2 region belongs to two of its regions.
public final class Geography {
    private final NutsVersion version;
    private final List<Region> regions;
    private final Map<String, Region> byCode = new HashMap<>();
    private final Map<String, Region> byPart = new HashMap<>();

    /// A geography of these regions.
    ///
    /// @throws IllegalArgumentException if a code or a part occurs twice
    public Geography(NutsVersion version, List<Region> regions) {
        this.version = version;
        this.regions = List.copyOf(regions);
        for (Region region : regions) {
            if (byCode.put(region.code().code(), region) != null) {
                throw new IllegalArgumentException(
                        "region twice: " + region.code().code());
            }
            for (String part : region.parts()) {
                if (byPart.put(part, region) != null) {
                    throw new IllegalArgumentException("NUTS 2 region in two regions: " + part);
                }
            }
        }
    }

    public NutsVersion version() {
        return version;
    }

    /// The regions in the order of the file, which is code order.
    public List<Region> regions() {
        return regions;
    }

    public Optional<Region> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// The region of a code.
    ///
    /// @throws IllegalArgumentException if the geography has no such region
    public Region get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no benchmark region " + code));
    }

    /// The region that a NUTS 2 or NUTS 3 code of this geography's version lies in.
    public Optional<Region> regionOf(String nutsCode) {
        if (nutsCode.length() < 4) {
            return find(nutsCode);
        }
        return Optional.ofNullable(byPart.get(nutsCode.substring(0, 4)));
    }
}
