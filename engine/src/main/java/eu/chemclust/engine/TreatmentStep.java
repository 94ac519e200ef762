package eu.chemclust.engine;

import eu.chemclust.engine.CellChange.Reason;
import eu.chemclust.engine.internal.Moments;
import java.util.List;
import java.util.Optional;

/// Treats outliers column by column, over all rows together.
final class TreatmentStep {
    private TreatmentStep() {}

    static DataTable run(Treatment treatment, DataTable table, List<CellChange> changes, List<TreatmentNote> notes) {
        double[][] columns = new double[table.codes().size()][];
        for (int j = 0; j < columns.length; j++) {
            String code = table.codes().get(j);
            double[] before = table.rawColumn(code);
            columns[j] = treat(of(treatment, code), code, before, notes);
            list(table, code, before, columns[j], notes.getLast().curve().isPresent(), changes);
        }
        return DataTable.wrap(table.rows(), table.codes(), columns);
    }

    private static Treatment of(Treatment treatment, String code) {
        return treatment instanceof Treatment.PerIndicator by
                ? by.exceptions().getOrDefault(code, by.general())
                : treatment;
    }

    private static double[] treat(Treatment treatment, String code, double[] x, List<TreatmentNote> notes) {
        return switch (treatment) {
            case Treatment.None() -> {
                notes.add(untouched(code, shape(x, ShapeLimits.DEFAULT)));
                yield x.clone();
            }
            case Treatment.Winsorise winsorise -> winsorise(winsorise, code, x, notes);
            case Treatment.Transform transform -> {
                Shape before = shape(x, transform.limits());
                if (before.passes()) {
                    notes.add(untouched(code, before));
                    yield x.clone();
                }
                yield bend(code, x, before, 0, Optional.empty(), transform.curve(), transform.limits(), notes);
            }
            case Treatment.Always always -> {
                ShapeLimits limits = ShapeLimits.DEFAULT;
                yield bend(code, x, shape(x, limits), 0, Optional.empty(), always.curve(), limits, notes);
            }
            case Treatment.PerIndicator by -> treat(by.general(), code, x, notes);
        };
    }

    private static TreatmentNote untouched(String code, Shape before) {
        return new TreatmentNote(code, before, 0, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static double[] winsorise(Treatment.Winsorise choice, String code, double[] x, List<TreatmentNote> notes) {
        Shape before = shape(x, choice.limits());
        if (before.passes()) {
            notes.add(untouched(code, before));
            return x.clone();
        }
        double[] y = x.clone();
        int points = winsorise(y, choice);
        Shape after = shape(y, choice.limits());
        if (!after.passes() && choice.fallback().isPresent()) {
            return bend(
                    code,
                    x,
                    before,
                    points,
                    Optional.of(after),
                    choice.fallback().get(),
                    choice.limits(),
                    notes);
        }
        notes.add(new TreatmentNote(code, before, points, Optional.of(after), Optional.empty(), Optional.empty()));
        return y;
    }

    private static double[] bend(
            String code,
            double[] x,
            Shape before,
            int points,
            Optional<Shape> winsorised,
            Curve curve,
            ShapeLimits limits,
            List<TreatmentNote> notes) {
        double[] y = Moments.isConstant(x) ? x.clone() : Curves.apply(curve, x);
        Optional<Shape> after = Optional.of(shape(y, limits));
        notes.add(new TreatmentNote(code, before, points, winsorised, Optional.of(curve), after));
        return y;
    }

    static Shape shape(double[] x, ShapeLimits limits) {
        double skewness = Moments.skewness(x);
        double kurtosis = Moments.kurtosis(x);
        boolean fails = Math.abs(skewness) >= limits.skewness() && kurtosis >= limits.kurtosis();
        return new Shape(skewness, kurtosis, !fails);
    }

    /// Pulls in the values at the extreme until the column passes or enough points are pulled in; returns how many
    /// points were.
    static int winsorise(double[] x, Treatment.Winsorise choice) {
        int high = 0;
        int low = 0;
        int times = 0;
        int points = 0;
        Shape shape = shape(x, choice.limits());
        while (points < choice.maxPoints() && !shape.passes()) {
            boolean above = shape.skewness() >= 0;
            int pulled = pullIn(x, above);
            if (pulled == 0) {
                break;
            }
            high = above ? pulled : high;
            low = above ? low : pulled;
            times++;
            points = choice.ties() == Treatment.Ties.EACH ? high + low : times;
            shape = shape(x, choice.limits());
        }
        return points;
    }

    /// Gives the values at an extreme the next one inwards. Returns how many there are, those pulled in before among
    /// them; 0 when this would leave a column without spread.
    private static int pullIn(double[] x, boolean high) {
        double extreme = high ? Moments.max(x) : Moments.min(x);
        double other = high ? Moments.min(x) : Moments.max(x);
        double next = Double.NaN;
        for (double v : x) {
            boolean inside = high ? v < extreme : v > extreme;
            boolean nearer = Double.isNaN(next) || (high ? v > next : v < next);
            if (inside && nearer) {
                next = v;
            }
        }
        if (!(next != other)) {
            return 0;
        }
        int pulled = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] == extreme) {
                x[i] = next;
                pulled++;
            }
        }
        return pulled;
    }

    private static void list(
            DataTable table, String code, double[] before, double[] after, boolean bent, List<CellChange> changes) {
        Reason reason = bent ? Reason.TRANSFORMED : Reason.WINSORISED;
        for (int i = 0; i < before.length; i++) {
            if (!Double.isNaN(before[i]) && before[i] != after[i]) {
                changes.add(new CellChange(table.rows().get(i), code, Stage.TREATED, reason, before[i], after[i]));
            }
        }
    }
}
