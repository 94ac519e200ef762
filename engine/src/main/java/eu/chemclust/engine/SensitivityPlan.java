package eu.chemclust.engine;

import eu.chemclust.engine.EngineException.Code;
import java.util.List;

/// What a sensitivity analysis varies and measures.
///
/// It takes `samples` times (number of assumptions + 2) replications. Intervals come from `bootstraps` resamples and
/// cover `confidence`.
public record SensitivityPlan(
        int samples,
        int threads,
        List<Assumption> assumptions,
        Output output,
        Sampling sampling,
        int bootstraps,
        double confidence) {
    /// Checks the numbers.
    public SensitivityPlan {
        assumptions = List.copyOf(assumptions);
        if (samples < 2 || threads < 1 || bootstraps < 1 || assumptions.isEmpty()) {
            throw new EngineException(
                    Code.PLAN, "Sensitivity needs an assumption, two samples, a thread and a bootstrap at least.");
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new EngineException(Code.PLAN, "A confidence of " + confidence + " is not between 0 and 1.");
        }
        if (sampling instanceof Sampling.Enumeration) {
            throw new EngineException(Code.PLAN, "Enumeration needs no samples: ask for the exact indices.");
        }
    }

    /// 4,096 points of a Sobol sequence on one thread, intervals of 90 % from 1,000 bootstraps.
    public static SensitivityPlan of(Output output, Assumption... assumptions) {
        return new SensitivityPlan(4096, 1, List.of(assumptions), output, new Sampling.SobolSequence(), 1000, 0.9);
    }

    /// The same with another number of samples.
    public SensitivityPlan withSamples(int number) {
        return new SensitivityPlan(number, threads, assumptions, output, sampling, bootstraps, confidence);
    }

    /// The same on another number of threads.
    public SensitivityPlan withThreads(int number) {
        return new SensitivityPlan(samples, number, assumptions, output, sampling, bootstraps, confidence);
    }
}
