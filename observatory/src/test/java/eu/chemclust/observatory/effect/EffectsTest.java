package eu.chemclust.observatory.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.chemclust.engine.analysis.DifferenceInDifferences;
import eu.chemclust.observatory.effect.EffectAnswer.Part;
import eu.chemclust.observatory.effect.EffectAnswer.Reason;
import eu.chemclust.observatory.peers.PeerGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Effects on panels in which the truth is known, and refusals.
final class EffectsTest {
    private static final List<Integer> YEARS =
            IntStream.rangeClosed(2016, 2023).boxed().toList();

    private final Map<String, double[]> panel = new HashMap<>();
    private final List<String> donors = new ArrayList<>();

    EffectsTest() {
        Random random = new Random(7);
        for (int j = 0; j < 25; j++) {
            double level = 30 + 2 * j;
            double[] row = new double[8];
            for (int t = 0; t < 8; t++) {
                row[t] = level + 0.5 * t + 0.3 * random.nextGaussian();
            }
            panel.put("D" + j, row);
            donors.add("D" + j);
        }
    }

    private EffectAnswer ask(double[] region, int start) {
        panel.put("R", region);
        List<PeerGroup.Peer> peers = List.of("D8", "D9", "D10", "D11", "D12").stream()
                .map(code -> new PeerGroup.Peer(code, Optional.empty()))
                .toList();
        PeerGroup group = new PeerGroup("R", peers, new PeerGroup.Origin.Fixed("test"), List.of());
        Effects effects = new Effects((code, year) -> {
            double[] row = panel.get(code);
            return row == null || Double.isNaN(row[year - 2016])
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(row[year - 2016]);
        });
        return effects.of(group, "node", donors, YEARS, start);
    }

    private static double[] region(double effect) {
        double[] row = new double[8];
        for (int t = 0; t < 8; t++) {
            row[t] = 50 + 0.5 * t + (t >= 5 ? effect : 0);
        }
        return row;
    }

    @Test
    void aLargeEffectIsFoundByBoth() {
        EffectAnswer answer = ask(region(6), 2021);
        assertThat(answer.peers()).isInstanceOfSatisfying(Part.Found.class, found -> {
            DifferenceInDifferences d = (DifferenceInDifferences) found.value();
            assertThat(d.estimate()).isEqualTo(6, within(0.6));
            assertThat(d.lower()).isPositive();
        });
        assertThat(answer.control()).isInstanceOfSatisfying(Part.Found.class, found -> {
            EffectAnswer.Synthetic s = (EffectAnswer.Synthetic) found.value();
            assertThat(s.effect()).isEqualTo(6, within(0.6));
            assertThat(s.probability()).isEqualTo(1.0 / 26, within(1e-12));
            assertThat(s.donors()).isEqualTo(25);
        });
    }

    @Test
    void noEffectIsNotFound() {
        EffectAnswer answer = ask(region(0), 2021);
        assertThat(answer.peers()).isInstanceOfSatisfying(Part.Found.class, found -> {
            DifferenceInDifferences d = (DifferenceInDifferences) found.value();
            assertThat(d.lower()).isNegative();
            assertThat(d.upper()).isPositive();
        });
    }

    @Test
    void refusals() {
        assertThat(reason(ask(region(1), 2017).peers())).isEqualTo(Reason.TOO_FEW_YEARS_BEFORE);
        assertThat(reason(ask(region(1), 2019).control())).isEqualTo(Reason.TOO_FEW_YEARS_BEFORE);
        assertThat(reason(ask(region(1), 2030).peers())).isEqualTo(Reason.NOTHING_AFTER);
        double[] far = region(0);
        for (int t = 0; t < 8; t++) {
            far[t] += 200;
        }
        assertThat(reason(ask(far, 2021).control())).isEqualTo(Reason.POOR_FIT);
        double[] none = new double[8];
        java.util.Arrays.fill(none, Double.NaN);
        assertThat(reason(ask(none, 2021).peers())).isEqualTo(Reason.REGION_UNKNOWN);
        donors.subList(10, donors.size()).clear();
        assertThat(reason(ask(region(1), 2021).control())).isEqualTo(Reason.TOO_FEW_REGIONS);
    }

    /// 2016 to 2020 hold three figures, each told twice but the last: a survey every other year. Before, this fitted a
    /// mix of donors by luck.
    @Test
    void repeatedFiguresAreRefused() {
        double[] row = region(6);
        row[1] = row[0];
        row[3] = row[2];
        EffectAnswer answer = ask(row, 2021);
        assertThat(reason(answer.control())).isEqualTo(Reason.REPEATED_FIGURES_BEFORE);
        assertThat(answer.control()).hasToString("Refused[reason=REPEATED_FIGURES_BEFORE, detail=3 / 5]");
        assertThat(answer.peers())
                .as("three figures do for a difference of means")
                .isInstanceOf(Part.Found.class);
        double[] still = region(6);
        still[1] = still[0];
        assertThat(reason(ask(still, 2018).peers())).isEqualTo(Reason.REPEATED_FIGURES_BEFORE);
    }

    private static Reason reason(Part<?> part) {
        return switch (part) {
            case Part.Refused<?> refused -> refused.reason();
            case Part.Found<?> found -> throw new AssertionError("not refused: " + found);
        };
    }
}
