package eu.chemclust.observatory.source;

import java.util.Optional;
import java.util.OptionalDouble;

/// An organisation's part in a research project as CORDIS lists it.
///
/// @param projectId       CORDIS's number of the project
/// @param organisationId  number of the organisation
/// @param name            name of the organisation
/// @param country         country code as CORDIS writes it
/// @param city            city
/// @param role            coordinator, participant, thirdParty ...
/// @param contributionEur what the EU gives to it, euros
/// @param nutsCode        region code; CORDIS leaves it blank for most
/// @param place           where it sits
/// @param origin          file and entry it was read from
public record CordisParticipation(
        String projectId,
        String organisationId,
        String name,
        String country,
        String city,
        String role,
        OptionalDouble contributionEur,
        Optional<String> nutsCode,
        Optional<Place> place,
        String origin) {
    /// A point in degrees.
    public record Place(double latitude, double longitude) {
        public Place {
            if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
                throw new IllegalArgumentException("not a place on earth: " + latitude + " " + longitude);
            }
        }
    }
}
