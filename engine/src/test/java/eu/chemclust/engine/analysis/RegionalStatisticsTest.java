package eu.chemclust.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Small cases computed by hand, other ways to the same number, and properties.
final class RegionalStatisticsTest {
    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void straightLineByHand() {
        // Anscombe (1973), first set: intercept 3.00, slope 0.500, R2 0.67, standard error of the slope 0.118.
        double[] x = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
        double[] y = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};
        StraightLine line = StraightLine.of(x, y, 0.95);
        assertThat(line.slope()).isEqualTo(0.500, within(0.0005));
        assertThat(line.intercept()).isEqualTo(3.00, within(0.005));
        assertThat(line.r2()).isEqualTo(0.67, within(0.005));
        // t(9) at 97.5 % is 2.262.
        assertThat((line.upper() - line.lower()) / 2).isEqualTo(2.262 * 0.118, within(0.001));
    }

    @Test
    void shiftShareByHand() {
        // 1,000 jobs grow to 1,100; chemistry in the country from 20,000 to 21,000, all industry from 500,000 to
        // 510,000.
        ShiftShare parts = ShiftShare.of(
                new ShiftShare.Change(1000, 1100),
                new ShiftShare.Change(20_000, 21_000),
                new ShiftShare.Change(500_000, 510_000));
        assertThat(parts.national()).isEqualTo(20, EXACT);
        assertThat(parts.industry()).isEqualTo(30, within(1e-9));
        assertThat(parts.regional()).isEqualTo(50, within(1e-9));
    }

    @Test
    void shiftSharePartsAddUpToTheChange() {
        Random random = new Random(1);
        for (int k = 0; k < 200; k++) {
            double x = 1 + 1e5 * random.nextDouble();
            double y = 1e5 * random.nextDouble();
            ShiftShare parts = ShiftShare.of(
                    new ShiftShare.Change(x, y),
                    new ShiftShare.Change(1 + random.nextDouble(), random.nextDouble()),
                    new ShiftShare.Change(1 + random.nextDouble(), random.nextDouble()));
            assertThat(parts.change()).isEqualTo(y - x, within(1e-9 * (x + y)));
        }
    }

    @Test
    void concentrationByHand() {
        // Shares 1/2, 1/4, 1/4, 0 against an even base.
        Concentration c = Concentration.of(new double[] {2, 1, 1, 0}, new double[] {1, 1, 1, 1});
        assertThat(c.herfindahl()).isEqualTo(0.375, EXACT);
        // Mean absolute difference over all ordered pairs: 2 (1 + 1 + 2 + 0 + 1 + 1) / 16 = 0.75; over twice the mean:
        // 0.375.
        assertThat(c.gini()).isEqualTo(0.375, EXACT);
        // 1/2 ln 2 + 1/4 ln 1 + 1/4 ln 1.
        assertThat(c.theil()).isEqualTo(Math.log(2) / 2, EXACT);
    }

    @Test
    void concentrationOfAnEvenSpreadAndOfOneUnit() {
        double[] even = {3, 3, 3, 3, 3};
        Concentration spread = Concentration.of(even, even);
        assertThat(spread.herfindahl()).isEqualTo(0.2, EXACT);
        assertThat(spread.gini()).isEqualTo(0, EXACT);
        assertThat(spread.theil()).isEqualTo(0, EXACT);
        Concentration one = Concentration.of(new double[] {0, 0, 7, 0, 0}, even);
        assertThat(one.herfindahl()).isEqualTo(1, EXACT);
        assertThat(one.gini()).isEqualTo(0.8, EXACT);
        assertThat(one.theil()).isEqualTo(Math.log(5), EXACT);
    }

    /// Theil's measure against the definition over pairs; Gini against the mean absolute difference.
    @Test
    void giniIsHalfTheRelativeMeanDifference() {
        Random random = new Random(4);
        double[] x = random.doubles(17).map(v -> v * v * 90).toArray();
        double mean = Arrays.stream(x).average().orElseThrow();
        double difference = 0;
        for (double a : x) {
            for (double b : x) {
                difference += Math.abs(a - b) / (x.length * x.length);
            }
        }
        assertThat(Concentration.of(x, x).gini()).isEqualTo(difference / 2 / mean, within(1e-10));
        assertThat(Concentration.of(x, x).theil()).isEqualTo(0, EXACT);
    }

    @Test
    void shockByHand() {
        int[] years = {2008, 2009, 2010, 2011, 2012, 2013};
        ShockPath path = ShockPath.of(years, new double[] {100, 90, 85, 95, 101, 110}, 2008, 2011);
        assertThat(path.depth()).isEqualTo(-0.15, EXACT);
        assertThat(path.trough()).isEqualTo(2010);
        assertThat(path.recovery()).isEqualTo(OptionalInt.of(4));
        assertThat(path.endLevel()).isEqualTo(1.1, EXACT);
        ShockPath lost = ShockPath.of(years, new double[] {100, 90, Double.NaN, 80, 85, 99}, 2008, 2011);
        assertThat(lost.trough()).isEqualTo(2011);
        assertThat(lost.recovery()).isEmpty();
        ShockPath never = ShockPath.of(years, new double[] {100, 104, 103, 110, 90, 99}, 2008, 2011);
        assertThat(never.depth()).isZero();
        assertThat(never.recovery()).isEqualTo(OptionalInt.of(0));
        assertThatThrownBy(() -> ShockPath.of(years, new double[] {Double.NaN, 1, 1, 1, 1, 1}, 2008, 2011))
                .hasMessageContaining("2008");
    }

    @Test
    void convergenceByHand() {
        // Units at e^0, e^1, e^2 that halve their distance to e^1 in three periods: sigma 1 and 1/2.
        double[][] values = {
            {1, Math.exp(0.25), Math.exp(0.5)}, {Math.E, Math.E, Math.E}, {Math.exp(2), Math.exp(1.75), Math.exp(1.5)}
        };
        Convergence c = Convergence.of(new double[] {2000, 2001, 2002}, values, 0.9);
        assertThat(c.sigma()).containsExactly(new double[] {1, 0.75, 0.5}, within(1e-12));
        assertThat(c.trend().slope()).isEqualTo(-0.25, EXACT);
        // Growth per year 0.25, 0, -0.25 on the start 0, 1, 2.
        assertThat(c.beta().slope()).isEqualTo(-0.25, EXACT);
        assertThat(c.units()).isEqualTo(3);
    }

    @Test
    void differenceInDifferencesByHand() {
        double[] unit = {10, 12, 20, 22};
        double[][] controls = {{5, 5, 6, 6}, {7, 7, 9, 9}, {1, 3, 5, 5}};
        DifferenceInDifferences d = DifferenceInDifferences.of(unit, controls, 2, 0.9);
        assertThat(d.change()).isEqualTo(10, EXACT);
        assertThat(d.controlChange()).isEqualTo(2, EXACT);
        assertThat(d.estimate()).isEqualTo(8, EXACT);
        // Changes 1, 2, 3: s = 1; t(2) at 95 % is 2.91999; times sqrt(4/3).
        assertThat(d.upper() - d.estimate()).isEqualTo(2.919986 * Math.sqrt(4.0 / 3), within(1e-5));
    }
}
