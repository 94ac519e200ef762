package eu.chemclust.app.view;

import eu.chemclust.engine.analysis.Quantile;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankInterval;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.benchmark.Standing;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.indicator.IndicatorValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/// Makes the lines of a region's indicators and of its years.
final class IndicatorParts {
    private static final double WORTH_TELLING = 0.005;

    private final BenchmarkResult result;
    private final Messages messages;

    IndicatorParts(BenchmarkResult result, Messages messages) {
        this.result = result;
        this.messages = messages;
    }

    List<RegionPage.IndicatorGroup> groups(String region, int year, List<String> peers) {
        return result.framework().pillars().stream()
                .map(pillar -> new RegionPage.IndicatorGroup(
                        pillar.name(messages.language()), rows(pillar, region, year, peers)))
                .toList();
    }

    private List<IndicatorRow> rows(FrameworkNode.Group pillar, String region, int year, List<String> peers) {
        List<IndicatorRow> rows = new ArrayList<>();
        for (FrameworkNode child : pillar.children()) {
            if (child instanceof FrameworkNode.Indicator indicator) {
                rows.add(row(indicator, region, year, peers));
            }
        }
        return rows;
    }

    private IndicatorRow row(FrameworkNode.Indicator indicator, String region, int year, List<String> peers) {
        List<Double> theirs = values(indicator, peers, year);
        IndicatorValue value = result.values().get(indicator.code(), region, year);
        OptionalDouble own =
                value instanceof IndicatorValue.Known known ? OptionalDouble.of(known.value()) : OptionalDouble.empty();
        return new IndicatorRow(
                indicator.code(),
                indicator.name(messages.language()),
                indicator.description().rationale(messages.language()),
                IndicatorsPage.rationaleLanguage(indicator, messages),
                own.isPresent() ? messages.numbers().significant(own.getAsDouble()) : "",
                messages.unit(indicator.unit()),
                value instanceof IndicatorValue.Known known ? known.periods() : "",
                indicator.source(),
                theirs.isEmpty()
                        ? ""
                        : messages.numbers()
                                .significant(Quantile.median(theirs.stream()
                                        .mapToDouble(Double::doubleValue)
                                        .toArray())),
                Strip.svg(values(indicator, result.regions().keySet(), year), theirs, own, indicator.direction()),
                value instanceof IndicatorValue.Known known ? notes(known) : List.of(),
                value instanceof IndicatorValue.Missing missing
                        ? messages.text("missing." + missing.reason().name())
                        : "");
    }

    private List<Double> values(FrameworkNode.Indicator indicator, Collection<String> regions, int year) {
        List<Double> values = new ArrayList<>();
        for (String region : regions) {
            if (result.values().get(indicator.code(), region, year) instanceof IndicatorValue.Known known) {
                values.add(known.value());
            }
        }
        return values;
    }

    private List<String> notes(IndicatorValue.Known known) {
        List<String> notes = new ArrayList<>();
        known.flags().chars().forEach(flag -> notes.add(flag((char) flag)));
        if (known.estimatedShare() >= WORTH_TELLING) {
            notes.add(messages.text("note.estimated", messages.numbers().percent(known.estimatedShare())));
        }
        return notes;
    }

    private String flag(char flag) {
        String letter = String.valueOf(flag);
        return messages.textOr("flag." + letter, messages.text("flag.other", letter));
    }

    /// Rank and score year by year, newest first.
    List<RegionPage.HistoryLine> history(String region, RankingScope scope) {
        return result.years().reversed().stream()
                .map(year -> switch (result.standing(region, year)) {
                    case Standing.Ranked ranked ->
                        ranked.rank(scope)
                                .map(rank -> line(ranked, rank))
                                .orElseGet(() -> line(year, messages.text("scope.CHEMICAL.outside")));
                    case Standing.Withheld withheld ->
                        line(year, messages.text("withheld." + withheld.reason().name()));
                })
                .toList();
    }

    private RegionPage.HistoryLine line(Standing.Ranked ranked, RankInterval rank) {
        return new RegionPage.HistoryLine(
                ranked.year(),
                messages.numbers().whole(rank.rank()),
                RankingLine.interval(rank, messages),
                messages.numbers().whole(Math.round(rank.median())),
                messages.numbers().score(ranked.score()),
                "");
    }

    private static RegionPage.HistoryLine line(int year, String reason) {
        return new RegionPage.HistoryLine(year, "", "", "", "", reason);
    }

    /// How many indicators are missing; empty where none is.
    String missing(String region, int year) {
        List<FrameworkNode.Indicator> all = result.framework().indicators();
        long missing = all.stream()
                .filter(indicator ->
                        result.values().get(indicator.code(), region, year) instanceof IndicatorValue.Missing)
                .count();
        return missing == 0
                ? ""
                : messages.text(
                        missing == 1 ? "region.missing.one" : "region.missing",
                        messages.numbers().whole(missing),
                        messages.numbers().whole(all.size()));
    }
}
