package eu.chemclust.engine;

import java.util.Optional;

/// A place for the counts of robustness runs that are done, so that the same run need not be repeated. Counts depend on
/// the design, the table and the plan (but not on its threads), and on the program; who keeps runs of several programs
/// keeps them apart.
public interface KeptRuns {
    /// Keeps nothing.
    KeptRuns NONE = new KeptRuns() {
        @Override
        public Optional<RunCounts> find(IndexDesign design, DataTable table, RobustnessPlan plan) {
            return Optional.empty();
        }

        @Override
        public void keep(IndexDesign design, DataTable table, RobustnessPlan plan, RunCounts counts) {
            // nothing is kept
        }
    };

    /// The counts of an earlier run, if they were kept and are whole.
    Optional<RunCounts> find(IndexDesign design, DataTable table, RobustnessPlan plan);

    /// Keeps the counts of a run. That they cannot be kept must not fail the run.
    void keep(IndexDesign design, DataTable table, RobustnessPlan plan, RunCounts counts);
}
