package eu.chemclust.app.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// Numbers in the terminal: three significant digits for what was computed, all digits for what was published; or all
/// digits for everything.
final class Digits {
    private static final int SIGNIFICANT = 3;

    private final boolean exact;

    Digits(boolean exact) {
        this.exact = exact;
    }

    /// A computed number. Whole digits before the point are never rounded away.
    String computed(double value) {
        if (exact) {
            return Double.toString(value);
        }
        if (value == 0 || Math.abs(value) >= 1000) {
            return format(value, 0, 0);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(SIGNIFICANT, RoundingMode.HALF_EVEN));
        int decimals = Math.max(0, SIGNIFICANT - rounded.precision() + rounded.scale());
        return value == Math.rint(value) ? format(value, 0, 0) : format(rounded.doubleValue(), decimals, decimals);
    }

    /// A published number with all its digits, thousands apart.
    String published(double value) {
        return exact ? Double.toString(value) : format(value, 0, 6);
    }

    private static String format(double value, int least, int most) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format.format(value);
    }
}
