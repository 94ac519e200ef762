package eu.chemclust.app.site;

import eu.chemclust.app.view.Frame;
import eu.chemclust.app.view.Messages;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.framework.MethodSettings;
import eu.chemclust.observatory.whatif.WhatIf;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Makes the form of a what-if.
public final class WhatIfMaker {
    private final BenchmarkResult result;
    private final Messages messages;
    private final WhatIf whatIf;

    private WhatIfMaker(BenchmarkResult result, Messages messages, WhatIf whatIf) {
        this.result = result;
        this.messages = messages;
        this.whatIf = whatIf;
    }

    /// The page.
    ///
    /// @param region code of the region that the reader follows; empty for none
    public static WhatIfPage of(
            BenchmarkResult result,
            Frame frame,
            WhatIf whatIf,
            RankingScope scope,
            String region,
            WhatIfOutcome outcome) {
        return new WhatIfMaker(result, frame.messages(), whatIf).page(scope, region, outcome);
    }

    private WhatIfPage page(RankingScope scope, String region, WhatIfOutcome outcome) {
        int year = whatIf.year().orElse(result.method().headlineYear());
        return new WhatIfPage(
                result.framework().pillars().stream().map(this::pillar).toList(),
                options("whatif.scale.", MethodSettings.Scale.values(), whatIf.normalisation()),
                options("whatif.mean.", MethodSettings.Mean.values(), whatIf.aggregation()),
                List.of(scope(RankingScope.CHEMICAL, scope), scope(RankingScope.ALL, scope)),
                result.years().reversed().stream()
                        .map(one -> new WhatIfPage.Option(
                                one == result.method().headlineYear() ? "" : Integer.toString(one),
                                Integer.toString(one),
                                one == year))
                        .toList(),
                String.join(", ", whatIf.only()),
                String.join(", ", whatIf.without()),
                region,
                regions(region),
                whatIf.values().entrySet().stream()
                        .map(entry -> new WhatIfPage.Option(
                                Double.toString(entry.getValue()),
                                "value." + entry.getKey().region() + "."
                                        + entry.getKey().indicator(),
                                true))
                        .toList(),
                outcome);
    }

    private WhatIfPage.Option scope(RankingScope one, RankingScope chosen) {
        return new WhatIfPage.Option(
                one == RankingScope.CHEMICAL ? "" : "all",
                messages.text("scope." + one.name() + ".option"),
                one == chosen);
    }

    private WhatIfPage.Pillar pillar(FrameworkNode.Group pillar) {
        List<WhatIfPage.Weight> indicators = new ArrayList<>();
        for (FrameworkNode child : pillar.children()) {
            indicators.add(weight(child));
        }
        return new WhatIfPage.Pillar(weight(pillar), indicators);
    }

    private WhatIfPage.Weight weight(FrameworkNode node) {
        double chosen = whatIf.weights().getOrDefault(node.code(), node.weight());
        return new WhatIfPage.Weight(
                node.code(),
                node.name(messages.language()),
                number(chosen),
                messages.numbers().plain(chosen),
                number(node.weight()),
                whatIf.out().contains(node.code()));
    }

    /// As the field of a form writes it: no more decimals than it has.
    private static String number(double weight) {
        return weight == Math.rint(weight) ? Long.toString((long) weight) : Double.toString(weight);
    }

    private <E extends Enum<E>> List<WhatIfPage.Option> options(String key, E[] values, Optional<E> chosen) {
        List<WhatIfPage.Option> options = new ArrayList<>();
        options.add(new WhatIfPage.Option("", messages.text("whatif.asIs"), chosen.isEmpty()));
        for (E value : values) {
            options.add(new WhatIfPage.Option(
                    value.name().toLowerCase(Locale.ROOT),
                    messages.text(key + value.name()),
                    chosen.filter(value::equals).isPresent()));
        }
        return options;
    }

    private List<WhatIfPage.Option> regions(String region) {
        return result.regions().values().stream()
                .map(status -> new WhatIfPage.Option(
                        status.region().code().code(),
                        status.region().name(),
                        status.region().code().code().equals(region)))
                .sorted(Comparator.comparing(WhatIfPage.Option::name, Collator.getInstance(messages.locale())))
                .toList();
    }
}
