package eu.chemclust.observatory.region;

import org.locationtech.jts.geom.Geometry;

/// A region of NUTS with its names and outline, as the boundary files give it.
///
/// @param code      code with version
/// @param name      name in Latin script
/// @param localName name in the region's own script; the Latin name where the file has no other
/// @param outline   longitude and latitude in degrees (ETRS89)
public record NutsArea(RegionCode code, String name, String localName, Geometry outline) {
    /// NUTS level, 0 to 3.
    public int level() {
        return code.level();
    }
}
