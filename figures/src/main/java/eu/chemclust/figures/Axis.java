package eu.chemclust.figures;

import java.util.ArrayList;
import java.util.List;

/// A linear scale from values to pixels with round tick values.
///
/// @param from value at pixel `start`
/// @param to value at pixel `end`; smaller than `from` for an axis that runs backwards
record Axis(double from, double to, double start, double end) {

    private static final double[] ROUND = {1, 2, 5, 10};

    Axis {
        if (!(from != to) || !(start != end)) {
            throw new IllegalArgumentException("An axis needs two different ends.");
        }
    }

    double at(double value) {
        return start + (value - from) / (to - from) * (end - start);
    }

    double least() {
        return Math.min(from, to);
    }

    double largest() {
        return Math.max(from, to);
    }

    /// Round values inside the axis, about as many as wanted.
    List<Double> ticks(int wanted) {
        double step = stepOf(wanted);
        List<Double> ticks = new ArrayList<>();
        long first = (long) Math.ceil(least() / step - 1e-9);
        long last = (long) Math.floor(largest() / step + 1e-9);
        for (long i = first; i <= last; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /// Decimals that the ticks need.
    int decimals(int wanted) {
        return Math.max(0, (int) Math.ceil(-Math.log10(stepOf(wanted)) - 1e-9));
    }

    /// Ticks of a rank axis: 1 where the axis reaches it, then multiples of a round step.
    List<Double> rankTicks(int wanted) {
        double step = Math.max(1, stepOf(wanted));
        List<Double> ticks = new ArrayList<>();
        if (least() <= 1) {
            ticks.add(1.0);
        }
        for (double tick = step; tick <= largest(); tick += step) {
            if (tick >= least() && tick - 1 >= 0.3 * step) {
                ticks.add(tick);
            }
        }
        return ticks;
    }

    /// A round step that divides the axis into about as many parts as wanted.
    double step(int wanted) {
        return stepOf(wanted);
    }

    private double stepOf(int wanted) {
        return step((largest() - least()) / Math.max(1, wanted));
    }

    private static double step(double raw) {
        double power = StrictMath.pow(10, Math.floor(Math.log10(raw)));
        for (double round : ROUND) {
            if (raw <= round * power * 1.0000001) {
                return round * power;
            }
        }
        return 10 * power;
    }
}
