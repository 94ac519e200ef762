package eu.chemclust.figures;

import java.util.ArrayList;
import java.util.List;

/// Colours for classes of values, told apart by readers with any colour vision and in grey print.
public enum Palette {
    /// Pale yellow (low) through green to dark blue (high); lightness falls steadily. No class is grey: grey is
    /// context.
    SEQUENTIAL("#fde987 #cfd078 #97b380 #5f9188 #3a6d86 #23477a #0f2459", 7),
    /// Purple (low) through near-white (middle) to orange (high); both ends are equally dark.
    DIVERGING("#4c2a83 #7c65ad #b3a8d2 #f1eff2 #f2b875 #c9762a #84430a", 7),
    /// At most five kinds without order.
    CATEGORICAL("#1f5fa8 #c44601 #3c7d4f #7d4a9e #6b6b6b", 5);

    private final String anchorColours;
    private final int most;

    Palette(String anchorColours, int most) {
        this.anchorColours = anchorColours;
        this.most = most;
    }

    /// As many colours as there are classes, lowest first, each as `#rrggbb`.
    public List<String> colours(int classes) {
        if (!(classes >= 1 && classes <= most)) {
            throw FigureException.badInput(name() + " has no " + classes + " colours: choose 1 to " + most + ".");
        }
        if (this == CATEGORICAL) {
            return anchors().subList(0, classes);
        }
        List<String> colours = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            colours.add(at(classes == 1 ? 0.5 : (double) i / (classes - 1)));
        }
        return List.copyOf(colours);
    }

    /// Most classes this palette can tell apart.
    public int most() {
        return most;
    }

    /// Black or white, whichever reads better on the colour.
    public static String inkOn(String colour) {
        return contrast(colour, Ink.TEXT) >= contrast(colour, Ink.BACKGROUND) ? Ink.TEXT : Ink.BACKGROUND;
    }

    /// Contrast ratio of two colours, 1 to 21.
    ///
    /// (L1 + 0.05) / (L2 + 0.05) with L the relative luminance of the lighter and the darker one; source: WCAG 2.2,
    /// definitions of contrast ratio and relative luminance.
    public static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    static double luminance(String colour) {
        return 0.2126 * linear(channel(colour, 0))
                + 0.7152 * linear(channel(colour, 1))
                + 0.0722 * linear(channel(colour, 2));
    }

    private List<String> anchors() {
        return List.of(anchorColours.split(" ", -1));
    }

    private String at(double share) {
        List<String> anchors = anchors();
        double position = share * (anchors.size() - 1);
        int lower = Math.min((int) position, anchors.size() - 2);
        double rest = position - lower;
        StringBuilder colour = new StringBuilder("#");
        for (int i = 0; i < 3; i++) {
            double mixed = (1 - rest) * channel(anchors.get(lower), i) + rest * channel(anchors.get(lower + 1), i);
            String hex = Integer.toHexString((int) Math.round(mixed));
            colour.append(hex.length() == 1 ? "0" : "").append(hex);
        }
        return colour.toString();
    }

    private static int channel(String colour, int index) {
        return Integer.parseInt(colour, 1 + 2 * index, 3 + 2 * index, 16);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
    }
}
