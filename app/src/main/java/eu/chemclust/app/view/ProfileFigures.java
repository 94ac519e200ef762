package eu.chemclust.app.view;

import eu.chemclust.figures.Figure;
import eu.chemclust.figures.ProfileFigure;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.indicator.IndicatorValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes profiles: a region's indicators, each among the values of all regions, those of its peers darker. Where no
/// peers are known, the regions of its country take their place.
final class ProfileFigures {
    private final FigureContext context;
    private final FigureChoice choice;
    private final List<String> alike;

    /// @param alike codes of the region's peers; empty for the regions of its country
    ProfileFigures(BenchmarkResult result, FigureChoice choice, List<String> alike) {
        this.alike = List.copyOf(alike);
        context = FigureContext.of(result, choice);
        this.choice = choice;
    }

    Optional<Figure> of(String region) {
        Findings findings = context.findings();
        boolean hasValue = context.result().framework().indicators().stream()
                .anyMatch(indicator -> value(indicator, region) instanceof IndicatorValue.Known);
        if (!hasValue) {
            return Optional.empty();
        }
        Messages messages = context.messages();
        String name = findings.name(region);
        String title = findings.profile(region, choice.year())
                .orElseGet(() -> messages.text("finding.profile.none", name, Integer.toString(choice.year())));
        String subtitle = messages.text("figure.profile.subtitle", Integer.toString(choice.year()));
        List<ProfileFigure.Group> groups = context.result().framework().pillars().stream()
                .map(pillar -> group(pillar, region))
                .toList();
        return Optional.of(new ProfileFigure(
                context.texts(
                        title,
                        subtitle,
                        messages.text(
                                alike.isEmpty() ? "figure.profile.description" : "figure.profile.description.alike",
                                name)),
                context.words()
                        .profile(
                                name,
                                alike.isEmpty()
                                        ? messages.text("figure.profile.peers", messages.country(country(region)))
                                        : messages.text("figure.profile.alike")),
                groups,
                context.format()));
    }

    private ProfileFigure.Group group(FrameworkNode.Group pillar, String region) {
        List<ProfileFigure.Strip> strips = new ArrayList<>();
        for (FrameworkNode child : pillar.children()) {
            if (child instanceof FrameworkNode.Indicator indicator) {
                strips.add(strip(indicator, region));
            }
        }
        return new ProfileFigure.Group(pillar.name(context.messages().language()), strips);
    }

    private ProfileFigure.Strip strip(FrameworkNode.Indicator indicator, String region) {
        Messages messages = context.messages();
        List<Double> all = new ArrayList<>();
        List<Double> peers = new ArrayList<>();
        context.result().regions().forEach((code, status) -> {
            if (value(indicator, code) instanceof IndicatorValue.Known known) {
                all.add(known.value());
                if (isPeer(code, region)) {
                    peers.add(known.value());
                }
            }
        });
        ProfileFigure.OwnValue own = switch (value(indicator, region)) {
            case IndicatorValue.Known known -> new ProfileFigure.Known(known.value());
            case IndicatorValue.Missing missing ->
                new ProfileFigure.Missing(
                        messages.text("missing." + missing.reason().name() + ".short"));
        };
        return new ProfileFigure.Strip(
                indicator.name(messages.language()),
                messages.unit(indicator.unit()),
                indicator.direction() > 0 ? ProfileFigure.Direction.HIGHER : ProfileFigure.Direction.LOWER,
                all,
                peers,
                own,
                null);
    }

    private boolean isPeer(String code, String region) {
        return alike.isEmpty() ? country(code).equals(country(region)) && !code.equals(region) : alike.contains(code);
    }

    private String country(String region) {
        return context.findings().status(region).region().country();
    }

    private IndicatorValue value(FrameworkNode.Indicator indicator, String region) {
        return context.result().values().get(indicator.code(), region, choice.year());
    }
}
