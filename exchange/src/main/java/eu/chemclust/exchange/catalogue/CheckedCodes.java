package eu.chemclust.exchange.catalogue;

import eu.chemclust.exchange.importing.Surroundings;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import eu.chemclust.observatory.region.Location;
import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.RegionCode;
import eu.chemclust.observatory.region.RegionLocator;
import java.util.Optional;
import java.util.Set;

/// Checks codes against the packages of the data folder.
record CheckedCodes(NutsCodes codes, RegionLocator locator, Vocabulary vocabulary, Set<String> sectors)
        implements Surroundings {
    @Override
    public Optional<RegionCode> findRegion(String code) {
        return codes.contains(code, NutsVersion.V2021)
                ? Optional.of(new RegionCode(code, NutsVersion.V2021))
                : Optional.empty();
    }

    @Override
    public Optional<RegionCode> locate(double latitude, double longitude) {
        return switch (locator.locate(longitude, latitude)) {
            case Location.Inside inside -> Optional.of(inside.region());
            case Location.Near near -> Optional.of(near.region());
            case Location.Outside outside -> Optional.empty();
        };
    }

    @Override
    public boolean isConcept(String id) {
        return vocabulary.find(id).isPresent();
    }

    @Override
    public Optional<String> findSector(String text) {
        String code = text.replaceAll("^[A-U](?=[0-9])", "").replace(".", "").strip();
        for (int length = Math.min(4, code.length()); length >= 2; length--) {
            if (sectors.contains(code.substring(0, length))) {
                return Optional.of(code.substring(0, length));
            }
        }
        return Optional.empty();
    }
}
