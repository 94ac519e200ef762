package eu.chemclust.app.view;

import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.framework.FrameworkNode;
import java.util.ArrayList;
import java.util.List;

/// The list of indicators, pillar by pillar.
///
/// @param lead   how many there are
/// @param groups the pillars
public record IndicatorsPage(String lead, List<Group> groups) {
    public IndicatorsPage {
        groups = List.copyOf(groups);
    }

    /// A pillar.
    ///
    /// @param rationaleLanguage language of the rationale where it is another than the page's, or null
    public record Group(
            String code,
            String name,
            String rationale,
            @org.jspecify.annotations.Nullable String rationaleLanguage,
            List<Line> lines) {}

    /// An indicator.
    ///
    /// @param direction whether more or less of it is better
    /// @param coverage  share of the regions that have a value in the headline year
    public record Line(String code, String name, String unit, String direction, String source, String coverage) {}

    /// Makes the page.
    public static IndicatorsPage of(BenchmarkResult result, Messages messages) {
        List<Group> groups = result.framework().pillars().stream()
                .map(pillar -> new Group(
                        pillar.code(),
                        pillar.name(messages.language()),
                        pillar.description().rationale(messages.language()),
                        rationaleLanguage(pillar, messages),
                        lines(result, messages, pillar)))
                .toList();
        String lead = messages.text(
                "indicators.lead",
                messages.numbers().whole(result.framework().indicators().size()),
                messages.numbers().whole(groups.size()));
        return new IndicatorsPage(lead, groups);
    }

    static @org.jspecify.annotations.Nullable String rationaleLanguage(FrameworkNode node, Messages messages) {
        return node.description().hasRationale(messages.language()) ? null : "en";
    }

    private static List<Line> lines(BenchmarkResult result, Messages messages, FrameworkNode.Group pillar) {
        List<Line> lines = new ArrayList<>();
        for (FrameworkNode child : pillar.children()) {
            if (child instanceof FrameworkNode.Indicator indicator) {
                double share = new IndicatorCoverage(result)
                        .share(indicator.code(), result.method().headlineYear());
                lines.add(new Line(
                        indicator.code(),
                        indicator.name(messages.language()),
                        messages.unit(indicator.unit()),
                        direction(indicator, messages),
                        indicator.source(),
                        messages.numbers().percent(share)));
            }
        }
        return lines;
    }

    static String direction(FrameworkNode.Indicator indicator, Messages messages) {
        return messages.text(indicator.direction() > 0 ? "indicator.more" : "indicator.less");
    }
}
