package eu.chemclust.observatory.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.support.Bundled;
import org.junit.jupiter.api.Test;

/// The same inputs give the same bits, on one thread and on several.
class ReproducibilityTest {
    @Test
    void oneThreadAndThreeGiveTheSameBits() {
        BenchmarkResult one = Bundled.benchmark(120, 1);
        BenchmarkResult three = Bundled.benchmark(120, 3);
        for (String region : one.regions().keySet()) {
            for (int year : one.years()) {
                assertThat(three.standing(region, year)).isEqualTo(one.standing(region, year));
                for (FrameworkNode node : one.nodes()) {
                    assertThat(three.score(region, node.code(), year)).isEqualTo(one.score(region, node.code(), year));
                }
            }
        }
    }
}
