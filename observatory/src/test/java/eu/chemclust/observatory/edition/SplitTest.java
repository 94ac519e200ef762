package eu.chemclust.observatory.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The definition of the Shapley value, held against the formula.
class SplitTest {
    private static final long SEED = 20_261_122;
    private static final List<Factor> FACTORS = List.of(Factor.values());

    @Test
    void a01_additiveFiguresGiveEachFactorItsOwn() {
        double[] values = new double[16];
        for (int mix = 0; mix < 16; mix++) {
            values[mix] = 40 + (mix & 1) + ((mix & 2) != 0 ? -2 : 0) + ((mix & 4) != 0 ? 0.5 : 0);
        }
        assertThat(Split.of(values)).isEqualTo(new Split(1, -2, 0.5, 0));
    }

    @Test
    void a02_whatTwoFactorsDoTogetherIsHalved() {
        double[] values = new double[16];
        for (int mix = 0; mix < 16; mix++) {
            values[mix] = (mix & 3) == 3 ? 3 : 0;
        }
        assertThat(Split.of(values)).isEqualTo(new Split(1.5, 1.5, 0, 0));
    }

    /// The mean over all 24 orders, by walking through them: whatever the order, and whatever the figures.
    @Test
    void b01_isTheMeanOverAllOrdersAndAddsUp() {
        SplittableRandom random = new SplittableRandom(SEED);
        List<List<Factor>> orders = orders(FACTORS);
        assertThat(orders).hasSize(24);
        for (int trial = 0; trial < 500; trial++) {
            double[] values = new double[16];
            for (int mix = 0; mix < 16; mix++) {
                values[mix] = random.nextDouble(1, 100);
            }
            Split split = Split.of(values);
            for (Factor factor : Factor.values()) {
                double sum = 0;
                for (List<Factor> order : orders) {
                    int before = 0;
                    for (Factor step : order.subList(0, order.indexOf(factor))) {
                        before |= step.bit();
                    }
                    sum += values[before | factor.bit()] - values[before];
                }
                assertThat(split.share(factor))
                        .as("seed %d, trial %d", SEED, trial)
                        .isCloseTo(sum / 24, within(1e-12));
            }
            assertThat(split.total()).isCloseTo(values[15] - values[0], within(1e-12));
        }
    }

    /// Naming the factors otherwise only changes the names of the shares, to the last bit.
    @Test
    void b02_doesNotDependOnTheOrderOfTheFactors() {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] values = new double[16];
        for (int mix = 0; mix < 16; mix++) {
            values[mix] = random.nextDouble(1, 100);
        }
        Split split = Split.of(values);
        for (List<Factor> order : orders(FACTORS)) {
            double[] renamed = new double[16];
            for (int mix = 0; mix < 16; mix++) {
                int original = 0;
                for (Factor factor : Factor.values()) {
                    original |= (mix & factor.bit()) != 0
                            ? order.get(FACTORS.indexOf(factor)).bit()
                            : 0;
                }
                renamed[mix] = values[original];
            }
            Split other = Split.of(renamed);
            for (Factor factor : Factor.values()) {
                assertThat(other.share(factor)).isEqualTo(split.share(order.get(FACTORS.indexOf(factor))));
            }
        }
    }

    @Test
    void b03_aFactorThatChangesNothingHasExactlyNothing() {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] values = new double[16];
        for (int mix = 0; mix < 16; mix++) {
            values[mix] =
                    (mix & Factor.METHOD.bit()) != 0 ? values[mix & ~Factor.METHOD.bit()] : random.nextDouble(1, 100);
        }
        assertThat(Double.doubleToRawLongBits(Split.of(values).method())).isZero();
    }

    private static List<List<Factor>> orders(List<Factor> factors) {
        if (factors.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Factor>> orders = new ArrayList<>();
        for (Factor first : factors) {
            List<Factor> rest = new ArrayList<>(factors);
            rest.remove(first);
            for (List<Factor> order : orders(rest)) {
                List<Factor> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }
}
