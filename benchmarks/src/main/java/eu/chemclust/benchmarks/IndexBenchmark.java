package eu.chemclust.benchmarks;

import eu.chemclust.engine.Aggregation;
import eu.chemclust.engine.AggregationPlan;
import eu.chemclust.engine.DataTable;
import eu.chemclust.engine.Index;
import eu.chemclust.engine.IndexDesign;
import eu.chemclust.engine.IndexResult;
import eu.chemclust.engine.Normalisation;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Whole pipelines on one thread.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class IndexBenchmark {
    private final DataTable small = Tables.table("51x49");
    private final IndexDesign standard = IndexDesign.of(Tables.framework("51x49"));
    private final DataTable middle = Tables.table(Tables.flat(30), 300);
    private final IndexDesign copeland =
            IndexDesign.of(Tables.flat(30)).withAggregation(AggregationPlan.of(new Aggregation.Copeland()));
    private final DataTable wide = Tables.table(Tables.flat(27), 500);
    private final IndexDesign flattered = IndexDesign.of(Tables.flat(27))
            .withNormalisation(Normalisation.minMax(1, 100))
            .withAggregation(AggregationPlan.of(new Aggregation.BenefitOfDoubt(0.01, 0.2)));

    /// The default design, 51 x 49, four levels.
    @Benchmark
    public IndexResult pipeline() {
        return Index.compute(standard, small);
    }

    /// Outranking and Copeland scores, 300 x 30.
    @Benchmark
    public IndexResult copeland() {
        return Index.compute(copeland, middle);
    }

    /// A linear programme for each of 500 units with 27 children and share bounds.
    @Benchmark
    @Measurement(iterations = 3, time = 1)
    @Warmup(iterations = 1, time = 1)
    public IndexResult benefitOfTheDoubt() {
        return Index.compute(flattered, wide);
    }
}
