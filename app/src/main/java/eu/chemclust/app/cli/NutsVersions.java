package eu.chemclust.app.cli;

import eu.chemclust.observatory.region.NutsVersion;
import java.util.Arrays;
import java.util.stream.Collectors;

/// The NUTS versions in messages.
final class NutsVersions {
    private NutsVersions() {}

    /// `2006, 2010, ... 2024`.
    static String all() {
        return Arrays.stream(NutsVersion.values()).map(NutsVersion::year).collect(Collectors.joining(", "));
    }
}
