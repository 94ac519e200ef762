package eu.chemclust.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;

/// Numbers as readers see them, and as files hold them.
final class NumberText {

    private static final int SIGNIFICANT = 3;
    private static final int MOST_DECIMALS = 6;
    private static final ConcurrentHashMap<Locale, DecimalFormatSymbols> SYMBOLS = new ConcurrentHashMap<>();

    private NumberText() {}

    /// Three significant digits, more only where the whole part has more.
    static String significant(double value, Locale locale) {
        return fixed(value, decimals(Math.abs(value)), locale);
    }

    /// So many decimals, half up, digits in groups of three, a true minus sign, never minus zero.
    static String fixed(double value, int decimals, Locale locale) {
        DecimalFormatSymbols symbols = SYMBOLS.computeIfAbsent(locale, DecimalFormatSymbols::getInstance);
        String plain = BigDecimal.valueOf(value)
                .abs()
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
        int point = decimals == 0 ? plain.length() : plain.indexOf('.');
        boolean negative = value < 0 && plain.chars().anyMatch(c -> c >= '1' && c <= '9');
        StringBuilder out = new StringBuilder(negative ? "−" : "");
        for (int i = 0; i < point; i++) {
            if (i > 0 && (point - i) % 3 == 0) {
                out.append(symbols.getGroupingSeparator());
            }
            out.append(plain.charAt(i));
        }
        if (decimals > 0) {
            out.append(symbols.getDecimalSeparator()).append(plain, point + 1, plain.length());
        }
        return out.toString();
    }

    static double rounded(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue();
    }

    static String whole(double value, Locale locale) {
        return fixed(value, 0, locale);
    }

    /// Whole numbers without decimals, halves with one: for ranks and medians of ranks.
    static String rank(double value, Locale locale) {
        return fixed(value, value == Math.rint(value) ? 0 : 1, locale);
    }

    /// Decimals that give the largest of the values three significant digits, so that a column lines up.
    static int commonDecimals(Collection<Double> values) {
        return decimals(values.stream().mapToDouble(Math::abs).max().orElse(1));
    }

    /// Shortest decimal that reads back as the same double, without exponent and without a trailing ".0".
    static String plain(double value) {
        BigDecimal shortest = BigDecimal.valueOf(value).stripTrailingZeros();
        return shortest.signum() == 0 ? "0" : shortest.toPlainString();
    }

    private static int decimals(double size) {
        if (size == 0) {
            return 0;
        }
        int wholeDigits = (int) Math.floor(Math.log10(size)) + 1;
        return Math.clamp(SIGNIFICANT - (long) wholeDigits, 0, MOST_DECIMALS);
    }
}
