package eu.chemclust.app.output;

import eu.chemclust.observatory.lineage.Lineage;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// The lineage of a figure as JSON: the whole tree, numbers in full precision, so that every step can be computed again
/// from the step below it. docs/method/lineage.md describes the keys.
public final class LineageJson {
    private LineageJson() {}

    /// An object with what was asked for, and the tree under `lineage`.
    public static String text(Lineage lineage) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("framework", lineage.framework());
        document.put("method", lineage.methodVersion());
        document.put("region", lineage.region());
        document.put("regionName", lineage.regionName());
        document.put("nutsVersion", lineage.nutsVersion());
        document.put("year", lineage.year());
        document.put("lineage", node(lineage.root()));
        return RankingJson.JSON.writeValueAsString(document);
    }

    private static Map<String, @Nullable Object> node(Lineage.Node node) {
        return switch (node) {
            case Lineage.Group group -> group(group);
            case Lineage.Indicator indicator -> indicator(indicator);
        };
    }

    private static Map<String, @Nullable Object> head(String kind, Lineage.Node node) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("kind", kind);
        object.put("code", node.code());
        object.put("name", node.name());
        object.put("score", number(node.score()));
        object.put("missing", text(node.reason()));
        return object;
    }

    private static Map<String, @Nullable Object> group(Lineage.Group group) {
        Map<String, @Nullable Object> object = head("group", group);
        object.put("mean", lower(group.mean().kind()));
        object.put(
                "floor",
                Double.isInfinite(group.mean().floor()) ? null : group.mean().floor());
        object.put("dataThreshold", group.dataThreshold());
        object.put(
                "children",
                group.children().stream()
                        .map(child -> {
                            Map<String, @Nullable Object> inner = new LinkedHashMap<>();
                            inner.put("weight", child.weight());
                            inner.put("share", child.share());
                            inner.put("contribution", number(child.contribution()));
                            inner.putAll(node(child.node()));
                            return inner;
                        })
                        .toList());
        return object;
    }

    private static Map<String, @Nullable Object> indicator(Lineage.Indicator indicator) {
        Map<String, @Nullable Object> object = head("indicator", indicator);
        object.put("definition", text(indicator.definition()));
        object.put("direction", indicator.direction());
        object.put("scale", indicator.scale().map(LineageJson::scale).orElse(null));
        object.put(
                "treatment", indicator.treatment().map(LineageJson::treatment).orElse(null));
        object.put("value", value(indicator.value()));
        return object;
    }

    private static Map<String, Object> scale(Lineage.Scale scale) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("rule", "lower + (upper - lower) * (direction * treated - minimum) / (maximum - minimum)");
        object.put("lower", scale.lower());
        object.put("upper", scale.upper());
        object.put("minimum", scale.minimum());
        object.put("maximum", scale.maximum());
        object.put("treated", scale.treated());
        return object;
    }

    private static Map<String, Object> treatment(Lineage.Treatment treatment) {
        Map<String, Object> object = new LinkedHashMap<>();
        switch (treatment) {
            case Lineage.Treatment.None none -> object.put("kind", "none");
            case Lineage.Treatment.Winsorised winsorised -> {
                object.put("kind", "winsorised");
                object.put("rule", "pulled in to the next value inwards");
                object.put("before", winsorised.before());
                object.put("after", winsorised.after());
                object.put("points", winsorised.points());
            }
            case Lineage.Treatment.ShiftedLog log -> {
                object.put("kind", "shifted_log");
                object.put("rule", "ln(before - minimum + 0.01 * (maximum - minimum))");
                object.put("before", log.before());
                object.put("after", log.after());
                object.put("minimum", log.minimum());
                object.put("maximum", log.maximum());
            }
            case Lineage.Treatment.OtherCurve curve -> {
                object.put("kind", "curve");
                object.put("rule", curve.curve());
                object.put("before", curve.before());
                object.put("after", curve.after());
            }
        }
        return object;
    }

    private static Map<String, @Nullable Object> value(Lineage.Value value) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("value", number(value.known()));
        object.put("unit", value.unit());
        object.put("missing", text(value.reason()));
        object.put("formula", value.formula());
        object.put("operation", lower(value.operation()));
        object.put("rule", value.operation().rule());
        object.put("factor", value.factor());
        object.put(
                "reference",
                value.reference()
                        .map(reference -> Map.of("part", reference.part(), "whole", reference.whole()))
                        .orElse(null));
        object.put("inputs", value.inputs().stream().map(LineageJson::figure).toList());
        return object;
    }

    private static Map<String, Object> figure(Lineage.Figure figure) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("series", figure.series());
        object.put("period", figure.period());
        object.put("value", figure.value());
        object.put("estimatedShare", figure.estimatedShare());
        object.put(
                "observations",
                figure.observations().stream().map(LineageJson::cell).toList());
        return object;
    }

    private static Map<String, Object> cell(Lineage.Cell cell) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("series", cell.series());
        object.put("region", cell.region());
        object.put("nutsVersion", cell.nutsVersion());
        object.put("period", cell.period());
        object.put("value", cell.value());
        object.put("share", cell.share());
        object.put("conversion", lower(cell.conversion()));
        object.put("unit", cell.unit());
        object.put("flag", cell.flag());
        object.put("flagMeaning", cell.flagMeaning());
        Lineage.Origin origin = cell.origin();
        Map<String, String> source = new LinkedHashMap<>();
        source.put("vintage", origin.vintage());
        source.put("title", origin.title());
        source.put("label", origin.label());
        source.put("published", origin.published());
        source.put("retrieved", origin.retrieved());
        source.put("licence", origin.licence());
        source.put("attribution", origin.attribution());
        source.put("address", origin.address());
        object.put("source", source);
        return object;
    }

    private static String lower(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String text(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Double number(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
