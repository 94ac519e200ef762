package eu.chemclust.exchange.importing;

import eu.chemclust.observatory.region.RegionCode;
import java.util.Optional;

/// What an importer needs to know to check codes.
public interface Surroundings {
    /// The region of a code of NUTS 2021, if there is one.
    Optional<RegionCode> findRegion(String code);

    /// The NUTS 3 region of 2021 that a point lies in or near.
    Optional<RegionCode> locate(double latitude, double longitude);

    /// True if the vocabulary has the concept.
    boolean isConcept(String id);

    /// The code of NACE Rev. 2 that a text means, without points; of an unknown class its group or division.
    Optional<String> findSector(String text);
}
