package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;
import java.util.function.IntConsumer;

/// Runs a design many times with its assumptions drawn anew and says how far scores and ranks depend on them.
public final class Robustness {
    private Robustness() {}

    /// Runs a plan without telling anyone how far it is.
    public static RobustnessResult run(IndexDesign design, DataTable table, RobustnessPlan plan) {
        return run(design, table, plan, done -> {});
    }

    /// Runs a plan. `progress` hears the number of replications done, now and then, on the calling thread.
    ///
    /// Replication r draws from a stream that depends on the design's seed and r alone, and what is kept are integer
    /// counts: the same seed gives the same bits on any number of threads. A replication whose design cannot be
    /// computed is counted with its reason. Interrupting the calling thread stops the run, which then fails with code
    /// `CANCELLED` and leaves the thread interrupted.
    public static RobustnessResult run(IndexDesign design, DataTable table, RobustnessPlan plan, IntConsumer progress) {
        return run(design, table, plan, progress, KeptRuns.NONE);
    }

    /// The same, but counts that an earlier run of the same design, table and plan left in `kept` are taken from there,
    /// and those of this run are left there.
    public static RobustnessResult run(
            IndexDesign design, DataTable table, RobustnessPlan plan, IntConsumer progress, KeptRuns kept) {
        RobustnessRun run = new RobustnessRun(design, table, plan);
        try {
            return run.run(progress, kept);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new EngineException(Code.CANCELLED, "The robustness run was stopped before it was done.", stopped);
        }
    }
}
