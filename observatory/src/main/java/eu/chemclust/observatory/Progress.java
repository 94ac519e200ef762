package eu.chemclust.observatory;

/// Hears how long work gets on. Calls come from the thread that does the work, never more often than a
/// person can see.
@FunctionalInterface
public interface Progress {
    /// Hears nothing.
    Progress SILENT = (step, done, total) -> {};

    /// Hears of one moment of the work.
    ///
    /// @param step  what is being done, in a few words
    /// @param done  how much is done
    /// @param total how much there is in all; 0 where it is not known
    void report(String step, long done, long total);
}
