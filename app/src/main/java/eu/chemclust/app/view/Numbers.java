package eu.chemclust.app.view;

import eu.chemclust.figures.FigureTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/// Numbers as readers of one language write them. This is where rounding happens, and nowhere before.
public final class Numbers {
    private static final String THIN_PERCENT = "\u00A0%";
    private static final String MINUS = "\u2212";

    private final Locale locale;

    Numbers(Locale locale) {
        this.locale = locale;
    }

    /// A whole number with the language's grouping.
    public String whole(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /// Three significant digits, more only where the whole part has more.
    public String significant(double number) {
        return FigureTable.text(new FigureTable.NumberCell(number), locale);
    }

    /// A number of a rule, such as a threshold: no more decimals than it has.
    public String plain(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(6);
        return format.format(number);
    }

    /// One decimal, for columns of scores.
    public String score(double number) {
        return fixed(number, 1);
    }

    /// One decimal without its sign, for changes whose direction stands beside them.
    public String size(double change) {
        return fixed(Math.abs(change), 1);
    }

    /// One decimal and the sign; without a sign where it rounds to zero.
    public String signed(double change) {
        int direction = direction(change);
        String sign = direction > 0 ? "+" : direction < 0 ? MINUS : "";
        return sign + size(change);
    }

    /// 1, 0 or -1: which way a change goes once it is rounded as it is shown.
    public int direction(double change) {
        return BigDecimal.valueOf(change).setScale(1, RoundingMode.HALF_UP).signum();
    }

    /// A share from 0 to 1 in whole per cent.
    public String percent(double share) {
        return whole(Math.round(share * 100)) + THIN_PERCENT;
    }

    /// A share from 0 to 1 in per cent with one decimal.
    public String percentFine(double share) {
        return fixed(share * 100, 1) + THIN_PERCENT;
    }

    /// The best end of a rank interval as a whole rank, rounded outwards.
    public static int best(double low) {
        return (int) Math.floor(low);
    }

    /// The worst end of a rank interval as a whole rank, rounded outwards.
    public static int worst(double high) {
        return (int) Math.ceil(high);
    }

    private String fixed(double number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        String text = format.format(BigDecimal.valueOf(number));
        String ascii = String.valueOf(DecimalFormatSymbols.getInstance(locale).getMinusSign());
        return text.startsWith(ascii) ? MINUS + text.substring(ascii.length()) : text;
    }
}
