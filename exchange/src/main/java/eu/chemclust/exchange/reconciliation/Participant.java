package eu.chemclust.exchange.reconciliation;

import java.util.List;

/// A name in a project that may be that of an organisation of the catalogue.
///
/// @param project      identifier of the project
/// @param name         the name as the project has it
/// @param organisation identifier of the organisation
/// @param score        from 0 to 1: the sum of the parts
/// @param parts        what the score is made of: `name`, `country`
public record Participant(
        String project, String name, String organisation, double score, List<OrganisationMatch.Part> parts) {
    /// Copies the parts.
    public Participant {
        parts = List.copyOf(parts);
    }
}
