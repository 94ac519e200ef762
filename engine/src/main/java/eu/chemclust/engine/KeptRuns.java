package eu.chemclust.engine;

import java.util.Optional;

/// A place for the counts of robustness runs that are done, so that the same run need not be repeated. The key names
/// all that the counts depend on: design, table and plan, but not the number of threads, nor the program; who keeps
/// runs
/// of several programs keeps them apart.
public interface KeptRuns {
    /// Keeps nothing.
    KeptRuns NONE = new KeptRuns() {
        @Override
        public Optional<byte[]> find(String key) {
            return Optional.empty();
        }

        @Override
        public void keep(String key, byte[] counts) {
            // nothing is kept
        }
    };

    /// The counts of an earlier run, if they were kept and are whole.
    Optional<byte[]> find(String key);

    /// Keeps the counts of a run. That they cannot be kept must not fail the run.
    void keep(String key, byte[] counts);
}
