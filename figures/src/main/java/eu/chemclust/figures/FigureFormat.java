package eu.chemclust.figures;

import java.util.Locale;

/// Size and language of a figure.
///
/// @param width width of the view box in pixels, 320 to 2000; below 560 the narrow drawing is used
/// @param locale separators of the numbers in labels; coordinates never depend on it
public record FigureFormat(int width, Locale locale) {

    /// Width for a text column on a desk.
    public static final int WIDE = 960;

    /// Width for a telephone held upright.
    public static final int NARROW = 390;

    private static final int NARROW_BELOW = 560;

    public FigureFormat {
        if (!(width >= 320 && width <= 2000)) {
            throw FigureException.badInput("A figure cannot be " + width + " pixels wide: choose 320 to 2000.");
        }
    }

    /// The wide drawing in the given language.
    public static FigureFormat wide(Locale locale) {
        return new FigureFormat(WIDE, locale);
    }

    /// The drawing for a telephone in the given language.
    public static FigureFormat narrow(Locale locale) {
        return new FigureFormat(NARROW, locale);
    }

    boolean isNarrow() {
        return width < NARROW_BELOW;
    }

    double margin() {
        return isNarrow() ? 10 : 16;
    }

    /// Width between the margins.
    double inner() {
        return width - 2 * margin();
    }
}
