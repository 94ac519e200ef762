package eu.chemclust.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// How values fall into classes of colour.
///
/// A value belongs to class k when k breaks are not above it, so a break is the lowest value of the upper class.
///
/// @param breaks rising; one fewer than there are classes
/// @param palette colours, lowest class first
/// @param decimals of the breaks as the legend shows them
public record MapClasses(List<Double> breaks, Palette palette, int decimals) {

    public MapClasses {
        breaks = List.copyOf(breaks);
        for (int i = 1; i < breaks.size(); i++) {
            if (!(breaks.get(i) > breaks.get(i - 1))) {
                throw FigureException.badInput("The class breaks " + breaks + " do not rise: sort them, each once.");
            }
        }
        if (!(breaks.size() + 1 <= palette.most()) || !(decimals >= 0 && decimals <= 6)) {
            throw FigureException.badInput((breaks.size() + 1) + " classes with " + decimals
                    + " decimals cannot be shown: at most " + palette.most() + " classes, 0 to 6 decimals.");
        }
    }

    /// Classes with about equally many values each.
    ///
    /// Break k of n is the value at position ceil(k·size/n) of the sorted values, rounded to three significant digits
    /// of the largest value, so that the legend's numbers are the numbers that decide. Equal breaks become one.
    ///
    /// @param values finite, at least one
    public static MapClasses quantiles(Collection<Double> values, int classes, Palette palette) {
        if (values.isEmpty()) {
            throw FigureException.badInput("No value to make classes of: give breaks instead.");
        }
        List<Double> sorted = values.stream().sorted().toList();
        int decimals = NumberText.commonDecimals(sorted);
        List<Double> breaks = new ArrayList<>();
        for (int k = 1; k < classes; k++) {
            int at = Math.min(sorted.size() - 1, Math.ceilDiv(k * sorted.size(), classes));
            double rounded = NumberText.rounded(sorted.get(at), decimals);
            boolean splits = rounded > sorted.getFirst() && rounded <= sorted.getLast();
            if (splits && (breaks.isEmpty() || rounded > breaks.getLast())) {
                breaks.add(rounded);
            }
        }
        return new MapClasses(breaks, palette, decimals);
    }

    /// Number of classes.
    public int size() {
        return breaks.size() + 1;
    }

    /// Class of a value, 0 for the lowest.
    public int classOf(double value) {
        int k = 0;
        while (k < breaks.size() && breaks.get(k) <= value) {
            k++;
        }
        return k;
    }

    List<String> colours() {
        return palette.colours(size());
    }

    /// The class's range in words.
    String range(int k, MapWords words, Locale locale) {
        if (breaks.isEmpty()) {
            return words.all();
        }
        if (k == 0) {
            return words.below().fill(number(0, locale));
        }
        return k == breaks.size()
                ? words.above().fill(number(k - 1, locale))
                : words.between().fill(number(k - 1, locale), number(k, locale));
    }

    private String number(int index, Locale locale) {
        return NumberText.fixed(breaks.get(index), decimals, locale);
    }
}
