package eu.chemclust.observatory.disclosure;

import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// When a cell of members' own figures may be shown: enough contributors, and none that stand for nearly all of it
/// (the (n, k) rule of statistical disclosure control).
///
/// @param minimumContributors  fewest contributors of a cell that is shown
/// @param dominantContributors n: how many of the largest contributors are looked at together
/// @param dominantShare        k: share of the cell that they may have at most, 0 to 1
public record ContributorRule(int minimumContributors, int dominantContributors, double dominantShare) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    public ContributorRule {
        if (!(minimumContributors >= 1 && dominantContributors >= 1 && dominantShare > 0 && dominantShare <= 1)) {
            throw new IllegalArgumentException("a rule needs at least one contributor, n of 1 or more, and a share");
        }
    }

    /// Reads the rule from its file.
    ///
    /// @throws BadInputException if it cannot be read or is no rule
    public static ContributorRule read(String file, InputStream in) {
        try {
            return JSON.readValue(in.readAllBytes(), ContributorRule.class);
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw new BadInputException(Finding.ofFile(
                    file, "the rule cannot be read: " + e.getMessage() + ".", "Restore it from the release."));
        }
    }

    /// Why a cell is withheld.
    public enum Reason {
        TOO_FEW_CONTRIBUTORS,
        DOMINATED,
        /// Shown, it would give away another cell.
        COMPLETES_THE_SUPPRESSION
    }

    /// Whether a cell may be shown for its own sake.
    ///
    /// @param contributions what each contributor added, not negative
    /// @return why not; empty if it may. A cell without contributors is an honest zero
    java.util.Optional<Reason> judge(List<Double> contributions) {
        if (contributions.isEmpty()) {
            return java.util.Optional.empty();
        }
        if (contributions.size() < minimumContributors) {
            return java.util.Optional.of(Reason.TOO_FEW_CONTRIBUTORS);
        }
        List<Double> largestFirst =
                contributions.stream().sorted(Comparator.reverseOrder()).toList();
        double total = 0;
        double largest = 0;
        for (int i = 0; i < largestFirst.size(); i++) {
            total += largestFirst.get(i);
            largest += i < dominantContributors ? largestFirst.get(i) : 0;
        }
        return largest > dominantShare * total ? java.util.Optional.of(Reason.DOMINATED) : java.util.Optional.empty();
    }
}
