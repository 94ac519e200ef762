package eu.chemclust.observatory.region;

/// All regions of one NUTS version at one level: what a converted series is given for.
///
/// @param version NUTS version
/// @param level   0 countries to 3 small regions
public record NutsScheme(NutsVersion version, int level) {
    public NutsScheme {
        if (level < 0 || level > 3) {
            throw new IllegalArgumentException("NUTS has the levels 0 to 3, not " + level);
        }
    }

    /// The code of this scheme's level that a code of the same or a lower level lies in.
    String ancestor(String code) {
        return code.substring(0, Math.min(code.length(), level + 2));
    }

    @Override
    public String toString() {
        return "NUTS " + version.year() + " level " + level;
    }
}
