package eu.chemclust.app.cli;

import eu.chemclust.observatory.lineage.Lineage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The lineage of a figure as a tree for a terminal. Figures as published stand as they are; what was computed has
/// three
/// significant digits, or all of them.
final class LineageText {
    /// More observations than this under one figure are counted, not listed.
    private static final int LISTED = 12;

    private static final String INPUT_NAMES = "abcdefghijklmnopqrstuvwxyz";

    private final Lineage lineage;
    private final Digits digits;
    private final List<String> lines = new ArrayList<>();
    private final Map<Lineage.Origin, Integer> sources = new LinkedHashMap<>();

    LineageText(Lineage lineage, boolean exact) {
        this.lineage = lineage;
        this.digits = new Digits(exact);
    }

    String text() {
        lines.add(answer());
        lines.add("Framework " + lineage.framework() + ", method " + lineage.methodVersion() + ", region of NUTS "
                + lineage.nutsVersion() + ".");
        lines.add("");
        node(lineage.root(), "", "", "");
        if (!sources.isEmpty()) {
            lines.add("");
            lines.add("Sources");
            sources.forEach((origin, number) -> source(number, origin));
        }
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private String answer() {
        Lineage.Node root = lineage.root();
        String what = root.name() + " of " + lineage.regionName() + " (" + lineage.region() + ") in " + lineage.year();
        if (root.score().isPresent()) {
            return what + ": " + digits.computed(root.score().getAsDouble()) + " on the scale of the index.";
        }
        if (root instanceof Lineage.Indicator indicator
                && indicator.value().known().isPresent()) {
            return what + ": " + digits.computed(indicator.value().known().getAsDouble()) + " "
                    + indicator.value().unit() + (root.reason().isEmpty() ? "." : "; no score: " + root.reason() + ".");
        }
        return what + ": no figure, because " + root.reason() + ".";
    }

    /// Writes a node.
    ///
    /// @param first what stands before its first line
    /// @param rest  what stands before its other lines
    /// @param part  what it adds to its group
    private void node(Lineage.Node node, String first, String rest, String part) {
        lines.add(first + node.code() + "  " + node.name() + "  "
                + (node.score().isPresent() ? digits.computed(node.score().getAsDouble()) : "-") + part);
        if (!node.reason().isEmpty()) {
            lines.add(rest + "  no score: " + node.reason());
        }
        switch (node) {
            case Lineage.Group group -> group(group, rest);
            case Lineage.Indicator indicator -> indicator(indicator, rest + "    ");
        }
    }

    private void group(Lineage.Group group, String rest) {
        long known = group.children().stream()
                .filter(child -> child.node().score().isPresent())
                .count();
        lines.add(rest + "  " + mean(group.mean()) + " of " + known + " of "
                + group.children().size() + " parts");
        int left = group.children().size();
        for (Lineage.Child child : group.children()) {
            boolean last = --left == 0;
            node(child.node(), rest + (last ? "└─ " : "├─ "), rest + (last ? "   " : "│  "), part(child));
        }
    }

    private static String mean(Lineage.Mean mean) {
        return switch (mean.kind()) {
            case ARITHMETIC -> "weighted arithmetic mean";
            case GEOMETRIC ->
                "weighted geometric mean"
                        + (mean.floor() > 0 ? ", values below " + mean.floor() + " raised to it," : "");
            case OTHER -> "aggregation";
        };
    }

    private String part(Lineage.Child child) {
        if (child.contribution().isEmpty()) {
            return "  weight " + digits.computed(child.weight()) + ", not counted";
        }
        return String.format(
                Locale.ROOT,
                "  weight %s (%.1f %%), adds %s",
                digits.computed(child.weight()),
                100 * child.share(),
                digits.computed(child.contribution().getAsDouble()));
    }

    private void indicator(Lineage.Indicator indicator, String rest) {
        if (!indicator.definition().isEmpty()) {
            lines.add(rest + "what       " + indicator.definition());
        }
        indicator.scale().ifPresent(scale -> lines.add(rest + "score      " + scale(indicator, scale)));
        indicator.treatment().ifPresent(treatment -> lines.add(rest + "treatment  " + treatment(treatment)));
        Lineage.Value value = indicator.value();
        lines.add(rest + "value      "
                + (value.known().isPresent()
                        ? digits.computed(value.known().getAsDouble()) + " " + value.unit()
                        : "none: " + value.reason()));
        lines.add(rest + "formula    " + value.formula());
        if (value.known().isPresent()) {
            lines.add(rest + "replay     " + replay(value));
            for (int i = 0; i < value.inputs().size(); i++) {
                figure(name(i), value.inputs().get(i), rest);
            }
        }
    }

    private String scale(Lineage.Indicator indicator, Lineage.Scale scale) {
        return digits.computed(scale.lower()) + " + " + digits.computed(scale.upper() - scale.lower()) + " * ("
                + digits.computed(indicator.direction() * scale.treated()) + " - " + digits.computed(scale.minimum())
                + ") / (" + digits.computed(scale.maximum()) + " - " + digits.computed(scale.minimum()) + ")"
                + (indicator.direction() < 0 ? ", less is better" : "");
    }

    private String treatment(Lineage.Treatment treatment) {
        return switch (treatment) {
            case Lineage.Treatment.None none -> "none";
            case Lineage.Treatment.Winsorised winsorised ->
                "winsorised from " + digits.computed(winsorised.before()) + " to "
                        + digits.computed(winsorised.after());
            case Lineage.Treatment.ShiftedLog log ->
                "logarithm: ln(" + digits.computed(log.before()) + " - " + digits.computed(log.minimum())
                        + " + 0.01 * ("
                        + digits.computed(log.maximum()) + " - " + digits.computed(log.minimum()) + ")) = "
                        + digits.computed(log.after());
            case Lineage.Treatment.OtherCurve curve ->
                curve.curve() + " of " + digits.computed(curve.before()) + " = " + digits.computed(curve.after());
        };
    }

    private String replay(Lineage.Value value) {
        String text = value.operation().rule();
        if (value.operation() == Lineage.Operation.RATIO) {
            text = text.replace("factor", digits.published(value.factor()));
        }
        if (value.reference().isPresent()) {
            Lineage.Reference reference = value.reference().get();
            text = text.replace("reference part", digits.published(reference.part()))
                    .replace("reference whole", digits.published(reference.whole()));
        }
        return text;
    }

    private static String name(int input) {
        return input < INPUT_NAMES.length() ? INPUT_NAMES.substring(input, input + 1) : "#" + (input + 1);
    }

    private void figure(String name, Lineage.Figure figure, String rest) {
        String estimate = figure.estimatedShare() > 0
                ? String.format(Locale.ROOT, ", %.1f %% of it estimated", 100 * figure.estimatedShare())
                : "";
        lines.add(rest + "  " + name + " = " + digits.published(figure.value()) + "  " + figure.series() + ", "
                + figure.period() + estimate);
        if (figure.observations().isEmpty()) {
            lines.add(rest + "      no entry in a register that is complete here: zero");
        }
        int listed = Math.min(LISTED, figure.observations().size());
        for (Lineage.Cell cell : figure.observations().subList(0, listed)) {
            lines.add(rest + "      " + cell(cell));
        }
        if (listed < figure.observations().size()) {
            lines.add(rest + "      and " + (figure.observations().size() - listed)
                    + " more; --format json lists them all");
        }
    }

    private String cell(Lineage.Cell cell) {
        int number = sources.computeIfAbsent(cell.origin(), origin -> sources.size() + 1);
        return cell.region() + " (NUTS " + cell.nutsVersion() + ")  " + digits.published(cell.value()) + " "
                + cell.unit() + (cell.flag().isEmpty() ? "" : "  flag " + cell.flag() + ": " + cell.flagMeaning())
                + "  " + conversion(cell) + "  [" + number + "]";
    }

    private static String conversion(Lineage.Cell cell) {
        return switch (cell.conversion()) {
            case AS_PUBLISHED -> "as published";
            case RENAMED -> "the same area under another code";
            case ADDED -> "added as a whole";
            case SPLIT -> String.format(Locale.ROOT, "%.2f %% of it, by population", 100 * cell.share());
        };
    }

    private void source(int number, Lineage.Origin origin) {
        lines.add("[" + number + "] " + origin.title() + ". Vintage " + origin.label() + ", published "
                + origin.published() + ", retrieved " + origin.retrieved() + ".");
        lines.add("    " + origin.attribution() + ". " + origin.licence() + ". " + origin.address());
    }
}
