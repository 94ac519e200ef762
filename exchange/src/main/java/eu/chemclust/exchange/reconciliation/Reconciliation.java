package eu.chemclust.exchange.reconciliation;

import java.util.List;
import java.util.Map;

/// Which records of organisations speak of the same one. The records themselves are left as they are: who takes a
/// merge back has lost nothing.
///
/// @param groups   for each record that stands for others, those others; the best source stands
/// @param merges   the matches behind the groups
/// @param doubtful matches that a person should look at, the likeliest first
public record Reconciliation(
        Map<String, List<String>> groups, List<OrganisationMatch> merges, List<OrganisationMatch> doubtful) {
    /// Copies the lists.
    public Reconciliation {
        groups = Map.copyOf(groups);
        merges = List.copyOf(merges);
        doubtful = List.copyOf(doubtful);
    }
}
