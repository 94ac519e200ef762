package eu.chemclust.observatory.region;

import java.util.Optional;

/// A version of the NUTS classification. A code means nothing without it: codes are reused with other
/// boundaries.
public enum NutsVersion {
    V2006,
    V2010,
    V2013,
    V2016,
    V2021,
    V2024;

    private static final NutsVersion[] ALL = values();

    private final String year = name().substring(1);

    /// The year as published, "2021".
    public String year() {
        return year;
    }

    public static Optional<NutsVersion> find(String year) {
        for (NutsVersion version : ALL) {
            if (version.year.equals(year)) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    /// The version of a year.
    ///
    /// @throws IllegalArgumentException if no version is of that year
    public static NutsVersion get(String year) {
        return find(year).orElseThrow(() -> new IllegalArgumentException("no NUTS version " + year));
    }
}
