package eu.chemclust.observatory.convergence;

import eu.chemclust.engine.analysis.Convergence;
import java.util.List;
import java.util.Optional;

/// Whether the spread between regions grows (sigma) and whether those behind catch up (beta), with intervals.
///
/// @param subject code of the node of the index, or of the basket of industries
/// @param years   the years, ascending
/// @param asked   regions that were asked about
/// @param found   the figures over the regions that are known in every year; empty with fewer than three of them, or
///                fewer than three years
public record ConvergenceReport(String subject, List<Integer> years, int asked, Optional<Convergence> found) {
    /// Level of all intervals.
    public static final double LEVEL = 0.9;

    public ConvergenceReport {
        years = List.copyOf(years);
    }
}
