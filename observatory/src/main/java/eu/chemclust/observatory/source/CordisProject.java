package eu.chemclust.observatory.source;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/// A research project as CORDIS lists it.
///
/// @param id              CORDIS's number
/// @param acronym         short name
/// @param title           title
/// @param programme       framework programme, `H2020`
/// @param firstYear       year it began
/// @param lastYear        year it ended or will end
/// @param totalCostEur    total cost, euros
/// @param contributionEur what the EU gives at most, euros
/// @param origin          file and entry it was read from
public record CordisProject(
        String id,
        String acronym,
        String title,
        String programme,
        OptionalInt firstYear,
        OptionalInt lastYear,
        OptionalDouble totalCostEur,
        OptionalDouble contributionEur,
        String origin) {}
