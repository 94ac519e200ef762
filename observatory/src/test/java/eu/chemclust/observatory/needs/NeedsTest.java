package eu.chemclust.observatory.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chemclust.engine.NodeReplications;
import eu.chemclust.engine.analysis.Quantile;
import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.benchmark.BenchmarkModel;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.peers.PeerGroup;
import eu.chemclust.observatory.support.Bundled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Needs of regions on the shipped data, against a plain computation that keeps every replication.
final class NeedsTest {
    private static final int REPLICATIONS = 300;
    private static final int YEAR = 2023;
    private static final BenchmarkResult RESULT = Bundled.benchmark(REPLICATIONS, 2);
    private static final Needs NEEDS = new Needs(RESULT, BenchmarkModel.of(RESULT, 2));

    private static PeerGroup group(String region, List<String> peers) {
        return new PeerGroup(
                region,
                peers.stream()
                        .map(code -> new PeerGroup.Peer(code, Optional.empty()))
                        .toList(),
                new PeerGroup.Origin.Fixed("test"),
                List.of());
    }

    /// Regions with peers of every number from 3 to 12, drawn.
    private static List<PeerGroup> groups() {
        Random random = new Random(17);
        List<String> codes = new ArrayList<>(RESULT.regions().keySet());
        List<PeerGroup> groups = new ArrayList<>();
        for (int k = 0; k < 20; k++) {
            Collections.shuffle(codes, random);
            groups.add(group(codes.getFirst(), List.copyOf(codes.subList(1, 4 + k % 10))));
        }
        return groups;
    }

    @Test
    void manyRegionsAtOnceAreEachAlone() {
        List<PeerGroup> groups = groups();
        Map<String, NeedsReport> together = NEEDS.of(groups, YEAR, Progress.SILENT);
        int left = 0;
        for (PeerGroup group : groups) {
            if (together.containsKey(group.region())) {
                assertThat(NEEDS.of(together.get(group.region()).peers(), YEAR, Progress.SILENT))
                        .isEqualTo(together.get(group.region()));
            } else {
                left++;
                assertThatThrownBy(() -> NEEDS.of(group, YEAR, Progress.SILENT))
                        .isInstanceOf(ObservatoryException.class)
                        .hasMessageContaining("The index");
            }
        }
        assertThat(together).hasSizeGreaterThan(10);
        assertThat(left).isLessThan(groups.size());
    }

    /// Shares and moves of places are whole numbers of replications, so both ways must agree exactly.
    @Test
    void whatIsCountedIsWhatAPlainComputationFinds() {
        BenchmarkModel model = BenchmarkModel.of(RESULT, 1);
        for (PeerGroup group : groups().subList(0, 10)) {
            NeedsReport report = NEEDS.of(List.of(group), YEAR, Progress.SILENT).get(group.region());
            if (report == null) {
                continue;
            }
            for (Need need : report.nodes()) {
                Plain plain = new Plain(model, group, report.scope(), need.node());
                assertThat(need.confidence()).as(need.node()).isEqualTo(plain.share(plain.drawn, need.gap() > 0));
                assertThat(need.methodConfidence()).isEqualTo(plain.share(plain.fixed, need.gap() > 0));
                double[] moves =
                        plain.moves.stream().mapToDouble(Integer::doubleValue).toArray();
                assertThat(need.leverage().places()).isEqualTo(Quantile.median(moves));
                assertThat(need.leverage().low()).isEqualTo(Quantile.of(moves, 0.05));
                assertThat(need.leverage().high()).isEqualTo(Quantile.of(moves, 0.95));
            }
        }
    }

    /// One node of one region, every replication kept and every place counted.
    private static final class Plain {
        final List<Double> drawn = new ArrayList<>();
        final List<Double> fixed = new ArrayList<>();
        final List<Integer> moves = new ArrayList<>();

        Plain(BenchmarkModel model, PeerGroup group, RankingScope scope, String node) {
            NodeReplications replications = NodeReplications.of(model.design(), model.table(), model.plan(), YEAR);
            List<String> codes =
                    replications.rows().stream().map(row -> row.unit()).toList();
            int own = codes.indexOf(group.region());
            int[] peers = group.codes().stream()
                    .filter(codes::contains)
                    .mapToInt(codes::indexOf)
                    .toArray();
            boolean[] rival = new boolean[codes.size()];
            for (int i = 0; i < rival.length; i++) {
                rival[i] = i != own
                        && (scope == RankingScope.ALL || model.chemical().contains(codes.get(i)));
            }
            NodeReplications.Handle handle = replications.node(node);
            replications.run(
                    () -> (replication, scores) -> {
                        double[] column = scores.of(handle);
                        SplittableRandom random =
                                new SplittableRandom(model.design().seed() * 1_000_003L + replication);
                        double[] sample = new double[peers.length];
                        for (int i = 0; i < sample.length; i++) {
                            sample[i] = column[peers[random.nextInt(peers.length)]];
                        }
                        double[] all = Arrays.stream(peers)
                                .mapToDouble(row -> column[row])
                                .toArray();
                        if (Double.isNaN(column[own]) || Double.isNaN(Quantile.median(all))) {
                            return;
                        }
                        fixed.add(Quantile.median(all) - column[own]);
                        if (Double.isNaN(Quantile.median(sample))) {
                            return;
                        }
                        drawn.add(Quantile.median(sample) - column[own]);
                        double moved = scores.rootWith(handle, own, Quantile.median(sample));
                        double[] root = scores.root();
                        if (!Double.isNaN(moved) && !Double.isNaN(root[own])) {
                            moves.add(place(rival, root, root[own]) - place(rival, root, moved));
                        }
                    },
                    done -> {});
        }

        private static int place(boolean[] rival, double[] root, double score) {
            int ahead = 0;
            for (int i = 0; i < root.length; i++) {
                ahead += rival[i] && root[i] > score ? 1 : 0;
            }
            return ahead + 1;
        }

        double share(List<Double> gaps, boolean behind) {
            return (double) gaps.stream()
                            .filter(gap -> behind ? gap > 0 : gap < 0)
                            .count()
                    / gaps.size();
        }
    }
}
