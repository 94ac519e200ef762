package eu.chemclust.observatory.revision;

import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.benchmark.Benchmark;
import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankInterval;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.benchmark.RegionStatus;
import eu.chemclust.observatory.benchmark.Standing;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.warehouse.VintageSelection;
import eu.chemclust.observatory.warehouse.Warehouse;
import eu.chemclust.tables.BadInputException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/// Which scores some vintages move: the benchmark of a year computed with and without them, all else equal.
///
/// @param year    year of the ranking
/// @param moves   regions whose score or rank moves, the largest change of score first
/// @param regions how many regions the benchmark has
public record ScoreEffect(int year, List<ScoreMove> moves, int regions) {
    public ScoreEffect {
        moves = List.copyOf(moves);
    }

    /// Computes the benchmark once; the other side is computed for each effect.
    public static final class Computation {
        private final BenchmarkInputs inputs;
        private final Warehouse warehouse;
        private final int threads;
        private final Progress progress;
        private final BenchmarkResult with;

        public Computation(BenchmarkInputs inputs, Warehouse warehouse, int threads, Progress progress) {
            this.inputs = inputs;
            this.warehouse = warehouse;
            this.threads = threads;
            this.progress = progress;
            this.with = new Benchmark(inputs, warehouse, threads).run(progress);
        }

        /// The effect of vintages.
        ///
        /// @return empty if the benchmark cannot be computed without them
        public Optional<ScoreEffect> of(List<Vintage> vintages) {
            Set<String> ids = vintages.stream().map(Vintage::id).collect(Collectors.toSet());
            Warehouse fewer = warehouse.selecting(new VintageSelection.Without(ids));
            try {
                return Optional.of(compare(new Benchmark(inputs, fewer, threads).run(progress), with));
            } catch (BadInputException | ObservatoryException e) {
                return Optional.empty(); // a formula has no series left
            }
        }
    }

    private static ScoreEffect compare(BenchmarkResult before, BenchmarkResult after) {
        int year = after.method().headlineYear();
        List<ScoreMove> moves = new ArrayList<>();
        for (RegionStatus status : after.regions().values()) {
            String code = status.region().code().code();
            Standing was = before.standing(code, year);
            Standing is = after.standing(code, year);
            ScoreMove move = new ScoreMove(code, status.region().name(), score(was), score(is), rank(was), rank(is));
            boolean moved = !move.scoreBefore().equals(move.scoreAfter())
                    || !move.rankBefore()
                            .map(RankInterval::rank)
                            .equals(move.rankAfter().map(RankInterval::rank));
            if (moved) {
                moves.add(move);
            }
        }
        moves.sort(Comparator.comparingDouble(
                        (ScoreMove move) -> -Math.abs(move.scoreChange().orElse(Double.MAX_VALUE)))
                .thenComparing(ScoreMove::region));
        return new ScoreEffect(year, moves, after.regions().size());
    }

    private static OptionalDouble score(Standing standing) {
        return standing instanceof Standing.Ranked ranked ? OptionalDouble.of(ranked.score()) : OptionalDouble.empty();
    }

    private static Optional<RankInterval> rank(Standing standing) {
        return standing instanceof Standing.Ranked ranked ? ranked.rank(RankingScope.CHEMICAL) : Optional.empty();
    }
}
