package eu.chemclust.benchmarks;

import eu.chemclust.engine.Aggregation;
import eu.chemclust.engine.AggregationPlan;
import eu.chemclust.engine.Assumption;
import eu.chemclust.engine.DataTable;
import eu.chemclust.engine.Index;
import eu.chemclust.engine.IndexDesign;
import eu.chemclust.engine.IndexResult;
import eu.chemclust.engine.NodeReplications;
import eu.chemclust.engine.Normalisation;
import eu.chemclust.engine.RobustnessPlan;
import eu.chemclust.engine.RobustnessResult;
import eu.chemclust.engine.Scaling;
import eu.chemclust.engine.Treatment;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What a what-if costs: the point answer for 250 units in eight periods, and 10,000 replications of one period with
/// the scenarios prepared anew, 30 indicators, 5 % missing.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class WhatIfBenchmark {
    private DataTable table = Tables.table("51x49");
    private IndexDesign design = IndexDesign.of(Tables.framework("51x49"));
    private RobustnessPlan plan = RobustnessPlan.of();

    /// Makes the table and the plan.
    @Setup
    public void prepare() {
        Random random = new Random(1);
        design = IndexDesign.of(Tables.framework("300x30")).withNormalisation(Normalisation.minMax(1, 100));
        List<String> codes = new ArrayList<>();
        design.framework().indicators().forEach(indicator -> codes.add(indicator.code()));
        DataTable.Builder builder = DataTable.builder(codes);
        for (int unit = 0; unit < 250; unit++) {
            for (int period = 1; period <= 8; period++) {
                double[] row = new double[codes.size()];
                for (int j = 0; j < row.length; j++) {
                    double v = random.nextGaussian();
                    row[j] = random.nextDouble() < 0.05 ? Double.NaN : j % 5 == 0 ? Math.exp(v) : v;
                }
                builder.row("u" + unit, period, row);
            }
        }
        table = builder.build();
        plan = RobustnessPlan.of(
                        Assumption.weights(0.25),
                        Assumption.treatment(Treatment.winsorise(5), Treatment.winsorise(3), Treatment.winsorise(1)),
                        Assumption.normalisation(
                                Normalisation.minMax(1, 100),
                                Normalisation.pooled(new Scaling.ZScore(50, 17)),
                                Normalisation.pooled(new Scaling.PercentileRank(100))),
                        Assumption.aggregation(
                                AggregationPlan.of(new Aggregation.Arithmetic()),
                                AggregationPlan.of(Aggregation.arithmetic(), Aggregation.geometric(1))))
                .withThreads(2);
    }

    /// The point answer.
    @Benchmark
    public IndexResult point() {
        return Index.compute(design, table);
    }

    /// 10,000 replications of one period, with all that has to be prepared for them.
    @Benchmark
    public RobustnessResult replicated() {
        return NodeReplications.of(design, table, plan, 8).ranks(done -> {});
    }
}
