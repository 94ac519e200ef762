package eu.chemclust.benchmarks;

import eu.chemclust.engine.Aggregation;
import eu.chemclust.engine.AggregationPlan;
import eu.chemclust.engine.Assumption;
import eu.chemclust.engine.DataTable;
import eu.chemclust.engine.IndexDesign;
import eu.chemclust.engine.Normalisation;
import eu.chemclust.engine.Robustness;
import eu.chemclust.engine.RobustnessPlan;
import eu.chemclust.engine.RobustnessResult;
import eu.chemclust.engine.Scaling;
import eu.chemclust.engine.Treatment;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Replications a second: weights in a band of 25 %, two normalisations, two aggregations, five treatments. The
/// pipelines of the twenty scenarios are part of the time.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class RobustnessBenchmark {
    private static final int REPLICATIONS = 10_000;

    /// Units times indicators.
    @Param({"51x49", "300x30", "1500x100"})
    public String size = "51x49";

    /// Threads of the run.
    @Param({"1", "2"})
    public int threads = 1;

    private DataTable table = Tables.table("51x49");
    private IndexDesign design = IndexDesign.of(Tables.framework("51x49"));
    private RobustnessPlan plan = RobustnessPlan.of();

    /// Makes the table and the plan.
    @Setup
    public void prepare() {
        table = Tables.table(size);
        design = IndexDesign.of(Tables.framework(size)).withNormalisation(Normalisation.minMax(1, 100));
        plan = RobustnessPlan.of(
                        Assumption.weights(0.25),
                        Assumption.treatment(
                                Treatment.winsorise(1),
                                Treatment.winsorise(2),
                                Treatment.winsorise(3),
                                Treatment.winsorise(4),
                                Treatment.winsorise(5)),
                        Assumption.normalisation(
                                Normalisation.minMax(1, 100), Normalisation.pooled(new Scaling.ZScore(10, 2))),
                        Assumption.aggregation(
                                AggregationPlan.of(new Aggregation.Arithmetic()),
                                AggregationPlan.of(Aggregation.geometric())))
                .withReplications(REPLICATIONS)
                .withThreads(threads);
    }

    /// One run of 10,000 replications.
    @Benchmark
    @OperationsPerInvocation(REPLICATIONS)
    public RobustnessResult replications() {
        return Robustness.run(design, table, plan);
    }
}
