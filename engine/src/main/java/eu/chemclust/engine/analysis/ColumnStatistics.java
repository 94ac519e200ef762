package eu.chemclust.engine.analysis;

import eu.chemclust.engine.DataTable;
import eu.chemclust.engine.internal.Moments;
import eu.chemclust.engine.internal.Quantiles;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Univariate statistics of a column, over its values that are not missing, and what is odd about it.
///
/// `deviation` has divisor n - 1; `skewness` and `kurtosis` are the bias-corrected sample forms (excess kurtosis).
/// `available` counts values, `nonZero` those that are not zero, `unique` the different ones and `same` how often the
/// most frequent one occurs. Shares are of `rows` for `available` and of `available` for the rest.
public record ColumnStatistics(
        String code,
        int rows,
        double min,
        double max,
        double mean,
        double median,
        double deviation,
        double skewness,
        double kurtosis,
        int available,
        int nonZero,
        int unique,
        int same,
        Set<Flag> flags) {
    /// What is odd about a column.
    public enum Flag {
        /// Fewer than 65 % of the rows have a value.
        FEW_VALUES,
        /// Fewer than half of the values are other than zero.
        MANY_ZEROS,
        /// Fewer than half of the values are different.
        FEW_DIFFERENT,
        /// |skewness| >= 2 and kurtosis >= 3.5.
        OUTLIERS,
        /// All values are the same.
        CONSTANT
    }

    /// Copies the flags.
    public ColumnStatistics {
        flags = Set.copyOf(flags);
    }

    /// Of every column of a table.
    public static List<ColumnStatistics> of(DataTable table) {
        List<ColumnStatistics> statistics = new ArrayList<>();
        for (String code : table.codes()) {
            statistics.add(of(code, table.column(code)));
        }
        return statistics;
    }

    /// Of one column.
    public static ColumnStatistics of(String code, double[] x) {
        double[] sorted = Quantiles.sortedValues(x);
        int available = sorted.length;
        int nonZero = 0;
        int unique = 0;
        int run = 0;
        int same = 0;
        for (int i = 0; i < available; i++) {
            nonZero += sorted[i] != 0 ? 1 : 0;
            run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
            unique += run == 1 ? 1 : 0;
            same = Math.max(same, run);
        }
        double skewness = Moments.skewness(x);
        double kurtosis = Moments.kurtosis(x);
        return new ColumnStatistics(
                code,
                x.length,
                Moments.min(x),
                Moments.max(x),
                Moments.mean(x),
                Quantiles.median(x),
                Moments.deviation(x),
                skewness,
                kurtosis,
                available,
                nonZero,
                unique,
                same,
                flags(x.length, available, nonZero, unique, Math.abs(skewness) >= 2 && kurtosis >= 3.5));
    }

    private static Set<Flag> flags(int rows, int available, int nonZero, int unique, boolean outliers) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (available < 0.65 * rows) {
            flags.add(Flag.FEW_VALUES);
        }
        if (nonZero < 0.5 * available) {
            flags.add(Flag.MANY_ZEROS);
        }
        if (unique < 0.5 * available) {
            flags.add(Flag.FEW_DIFFERENT);
        }
        if (unique <= 1) {
            flags.add(Flag.CONSTANT);
        }
        if (outliers) {
            flags.add(Flag.OUTLIERS);
        }
        return flags;
    }

    /// The share of rows with a value.
    public double availableShare() {
        return (double) available / rows;
    }

    /// The share of values other than zero.
    public double nonZeroShare() {
        return (double) nonZero / available;
    }

    /// The share of values that are different.
    public double uniqueShare() {
        return (double) unique / available;
    }

    /// The share of the most frequent value.
    public double sameShare() {
        return (double) same / available;
    }
}
