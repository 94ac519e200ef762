package eu.chemclust.observatory.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.benchmark.BenchmarkModel;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankInterval;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.benchmark.Standing;
import eu.chemclust.observatory.framework.MethodSettings;
import eu.chemclust.observatory.needs.Need;
import eu.chemclust.observatory.needs.Needs;
import eu.chemclust.observatory.needs.NeedsReport;
import eu.chemclust.observatory.peers.PeerGroup;
import eu.chemclust.observatory.support.Bundled;
import eu.chemclust.tables.BadInputException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What-ifs: their addresses, their answers on the shipped data, and needs against the whole pipeline.
final class WhatIfTest {
    private static final BenchmarkResult RESULT = Bundled.benchmark(300, 2);
    private static final BenchmarkModel MODEL = BenchmarkModel.of(RESULT, 2);
    private static final WhatIfs WHAT_IFS = new WhatIfs(RESULT, MODEL);

    @Test
    void everyAddressReadsBackAsWhatItWasMadeOf() {
        List<String> regions = List.copyOf(RESULT.regions().keySet());
        List<String> nodes = RESULT.nodes().stream().map(node -> node.code()).toList();
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            SortedSet<String> out = some(random, nodes);
            TreeMap<String, Double> weights = new TreeMap<>();
            some(random, nodes).forEach(node -> weights.put(node, random.nextDouble() * 4));
            TreeMap<WhatIf.Cell, Double> values = new TreeMap<>();
            some(random, regions)
                    .forEach(region -> values.put(
                            new WhatIf.Cell(region, nodes.get(random.nextInt(nodes.size()))),
                            1e3 * random.nextGaussian()));
            WhatIf whatIf = new WhatIf(
                    random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(2016 + random.nextInt(8)),
                    random.nextBoolean()
                            ? Optional.empty()
                            : Optional.of(List.of(MethodSettings.Scale.values()).get(random.nextInt(3))),
                    random.nextBoolean()
                            ? Optional.empty()
                            : Optional.of(List.of(MethodSettings.Mean.values()).get(random.nextInt(2))),
                    out,
                    some(random, regions),
                    some(random, regions),
                    weights,
                    values);
            String address = WhatIfAddress.format(whatIf);
            assertThat(WhatIfAddress.parse(address))
                    .as("seed %s: %s", seed, address)
                    .isEqualTo(whatIf);
            assertThat(WhatIfAddress.format(WhatIfAddress.parse(address))).isEqualTo(address);
        }
    }

    private static SortedSet<String> some(Random random, List<String> codes) {
        SortedSet<String> chosen = new TreeSet<>();
        for (int k = random.nextInt(4); k > 0; k--) {
            chosen.add(codes.get(random.nextInt(codes.size())));
        }
        return chosen;
    }

    @Test
    void theOrderOfPartsDoesNotMatter() {
        assertThat(WhatIfAddress.parse("weight.firms=2&year=2020&out=designs,patents"))
                .isEqualTo(WhatIfAddress.parse("out=patents,designs&weight.firms=2.0&year=2020"));
        assertThat(WhatIfAddress.format(WhatIf.nothing())).isEmpty();
        assertThat(WhatIfAddress.parse("").changesNothing()).isTrue();
    }

    @Test
    void whatIsNotUnderstoodIsTold() {
        assertThatThrownBy(() -> WhatIfAddress.parse(
                        "year=20&aggregation=median&colour=red&weight.firms=-1&value.NL42=3&year=2020"))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        failure -> assertThat(failure.findings()).hasSize(6));
        assertThatThrownBy(() -> WHAT_IFS.point(
                        WhatIfAddress.parse("year=1999&out=nothing&without=ZZ1&value.NL42.firms=3&weight.crii=1"),
                        RankingScope.CHEMICAL))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        failure -> assertThat(failure.findings()).hasSize(5));
    }

    @Test
    void nothingChangedIsTheBenchmark() {
        WhatIfAnswer answer = WHAT_IFS.replicated(WhatIf.nothing(), RankingScope.CHEMICAL, Progress.SILENT);
        assertThat(answer.meanShift()).isZero();
        assertThat(answer.beyond()).isEmpty();
        assertThat(answer.replications()).isEqualTo(300);
        for (WhatIfAnswer.Row row : answer.regions()) {
            RankInterval before = row.before().orElseThrow();
            assertThat(row.interval()).contains(before);
            assertThat(row.score().orElseThrow()).isEqualTo(row.scoreBefore().orElseThrow());
        }
    }

    @Test
    void weightsOfThePillarsMoveTheIndexAsTheDefinitionSays() {
        WhatIfAnswer answer = WHAT_IFS.point(
                WhatIfAddress.parse("aggregation=arithmetic&weight.firms=3&weight.impact=0"), RankingScope.ALL);
        for (WhatIfAnswer.Row row : answer.regions()) {
            double sum = 0;
            double weights = 0;
            for (var pillar : RESULT.framework().pillars()) {
                double weight =
                        pillar.code().equals("firms") ? 3 : pillar.code().equals("impact") ? 0 : 1;
                var score = RESULT.score(row.region(), pillar.code(), 2023);
                if (score.isPresent()) {
                    sum += weight * score.getAsDouble();
                    weights += weight;
                }
            }
            if (row.score().isPresent()) {
                assertThat(row.score().getAsDouble()).isEqualTo(sum / weights, within(1e-9));
            }
        }
    }

    @Test
    void regionsLeftOutHaveNoRankAndOneOutOfReachIsFound() {
        WhatIfAnswer answer = WHAT_IFS.point(WhatIfAddress.parse("without=NL42"), RankingScope.CHEMICAL);
        assertThat(answer.regions())
                .filteredOn(row -> row.region().equals("NL42"))
                .singleElement()
                .satisfies(row -> assertThat(row.rank()).isEmpty());
        WhatIfAnswer few = WHAT_IFS.point(WhatIfAddress.parse("only=NL42,DEE,BE2"), RankingScope.ALL);
        assertThat(few.regions().stream().filter(row -> row.rank().isPresent())).hasSize(3);
    }

    /// Leverage keeps the ruler; a what-if lays it anew. For a value inside the range both must nearly agree.
    @Test
    void leverageOfAnIndicatorIsNearTheWholePipeline() {
        PeerGroup group = new PeerGroup(
                "NL42",
                List.of("BE2", "DEA1", "DEA2", "DEA3", "DE71").stream()
                        .map(code -> new PeerGroup.Peer(code, Optional.empty()))
                        .toList(),
                new PeerGroup.Origin.Fixed("test"),
                List.of());
        NeedsReport report = new Needs(RESULT, MODEL).of(group, 2023, Progress.SILENT);
        assertThat(report.replications()).isEqualTo(300);
        Need need = report.nodes().stream()
                .filter(node -> node.node().equals("processinnovators"))
                .findFirst()
                .orElseThrow();
        List<Double> values = group.codes().stream()
                .map(code -> RESULT.values().number("processinnovators", code, 2023))
                .sorted()
                .toList();
        WhatIfAnswer answer = WHAT_IFS.point(
                WhatIf.nothing().withValue("NL42", "processinnovators", values.get(2)), RankingScope.CHEMICAL);
        double before = ((Standing.Ranked) RESULT.standing("NL42", 2023)).score();
        double after = answer.regions().stream()
                .filter(row -> row.region().equals("NL42"))
                .findFirst()
                .orElseThrow()
                .score()
                .orElseThrow();
        assertThat(need.leverage().points()).isEqualTo(after - before, within(0.02));
        for (Need node : report.nodes()) {
            assertThat(Math.signum(node.leverage().points())).isEqualTo(Math.signum(node.gap()));
            assertThat(node.confidence()).isBetween(0.0, 1.0);
            assertThat(node.kind() == Need.Kind.WATCH).isEqualTo(node.confidence() < Need.WATCH_BELOW);
        }
        assertThat(new Needs(RESULT, BenchmarkModel.of(RESULT, 1)).of(group, 2023, Progress.SILENT))
                .as("one thread and two give the same")
                .isEqualTo(report);
    }
}
