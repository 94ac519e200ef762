package eu.chemclust.app.view;

import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.indicator.IndicatorValue;
import eu.chemclust.report.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// What regions can be compared by, in the reader's language: scores of the index and its pillars, values of
/// indicators. The codes are those of the interface for programs.
public final class Measures {
    private final BenchmarkResult result;
    private final Messages messages;
    private final Map<String, FrameworkNode> nodes = new LinkedHashMap<>();

    public Measures(BenchmarkResult result, Messages messages) {
        this.result = result;
        this.messages = messages;
        result.nodes().forEach(node -> nodes.put(code(node), node));
    }

    private static String code(FrameworkNode node) {
        return switch (node) {
            case FrameworkNode.Group group -> Measure.score(group.code());
            case FrameworkNode.Indicator indicator -> Measure.value(indicator.code());
        };
    }

    /// Something to choose.
    public record Option(String code, String name) {}

    /// The index and its pillars.
    public List<Option> scores() {
        return options(true);
    }

    /// The indicators.
    public List<Option> indicators() {
        return options(false);
    }

    private List<Option> options(boolean groups) {
        List<Option> options = new ArrayList<>();
        nodes.forEach((code, node) -> {
            if (node instanceof FrameworkNode.Group == groups) {
                options.add(new Option(code, node.name(messages.language())));
            }
        });
        return options;
    }

    /// Whether there is a measure of this code.
    public boolean has(String code) {
        return nodes.containsKey(code);
    }

    private FrameworkNode node(String code) {
        FrameworkNode node = nodes.get(code);
        if (node == null) {
            throw new IllegalArgumentException("there is no measure " + code);
        }
        return node;
    }

    /// Its name.
    String name(String code) {
        return node(code).name(messages.language());
    }

    /// Its name without what is explained in brackets, for sentences.
    String shortName(String code) {
        return name(code).replaceAll("\\s*\\([^)]*\\)", "");
    }

    /// Its name with its unit.
    String label(String code) {
        return switch (node(code)) {
            case FrameworkNode.Group group -> messages.text("explore.score", group.name(messages.language()));
            case FrameworkNode.Indicator indicator ->
                indicator.name(messages.language()) + " (" + messages.unit(indicator.unit()) + ")";
        };
    }

    /// The value of a region in a year.
    OptionalDouble value(String code, String region, int year) {
        return switch (node(code)) {
            case FrameworkNode.Group group -> result.score(region, group.code(), year);
            case FrameworkNode.Indicator indicator ->
                switch (result.values().get(indicator.code(), region, year)) {
                    case IndicatorValue.Known known -> OptionalDouble.of(known.value());
                    case IndicatorValue.Missing missing -> OptionalDouble.empty();
                };
        };
    }
}
