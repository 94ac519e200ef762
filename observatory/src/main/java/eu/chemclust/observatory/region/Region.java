package eu.chemclust.observatory.region;

import java.util.List;
import java.util.Optional;

/// A region of a benchmark geography.
///
/// @param code        code with NUTS version
/// @param name        name in Latin script
/// @param localName   name in the region's own script
/// @param country     country code as NUTS writes it (EL, UK)
/// @param countryName country in English
/// @param parts       the NUTS level 2 codes of the same version that make it up, in code order
public record Region(
        RegionCode code, String name, String localName, String country, String countryName, List<String> parts) {
    public Region {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(code.code() + " has no parts");
        }
        parts = List.copyOf(parts);
    }

    public NutsVersion version() {
        return code.version();
    }

    public int level() {
        return code.level();
    }

    /// The NUTS region of the next higher level; empty for a country.
    public Optional<RegionCode> parent() {
        return code.parent();
    }
}
