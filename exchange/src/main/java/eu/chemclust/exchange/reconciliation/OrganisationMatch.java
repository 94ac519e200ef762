package eu.chemclust.exchange.reconciliation;

import java.util.List;

/// Two records that may speak of the same organisation.
///
/// @param first  identifier of one record
/// @param second identifier of the other
/// @param score  from 0 to 1: the sum of the parts
/// @param parts  what the score is made of
public record OrganisationMatch(String first, String second, double score, List<Part> parts) {
    /// One reason.
    ///
    /// @param reason what was compared: `name`, `town`, `identifier`, `decision`
    /// @param points what it adds to the score
    public record Part(String reason, double points) {}

    /// Copies the parts.
    public OrganisationMatch {
        parts = List.copyOf(parts);
    }
}
