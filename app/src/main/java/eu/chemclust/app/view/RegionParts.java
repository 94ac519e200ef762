package eu.chemclust.app.view;

import eu.chemclust.engine.analysis.Quantile;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankInterval;
import eu.chemclust.observatory.benchmark.RegionStatus;
import eu.chemclust.observatory.benchmark.Standing;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.framework.MethodSettings;
import eu.chemclust.observatory.indicator.IndicatorValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Makes the parts of a region's page.
final class RegionParts {
    private static final int BAR_WIDTH = 320;

    private final BenchmarkResult result;
    private final BenchmarkFigures figures;
    private final Messages messages;
    private final Findings findings;

    RegionParts(BenchmarkResult result, BenchmarkFigures figures, Messages messages) {
        this.result = result;
        this.figures = figures;
        this.messages = messages;
        findings = new Findings(result, messages);
    }

    BenchmarkResult result() {
        return result;
    }

    Messages messages() {
        return messages;
    }

    Findings findings() {
        return findings;
    }

    IndicatorParts indicators() {
        return new IndicatorParts(result, messages);
    }

    /// The country and, where it differs, the region's name in its own script.
    String place(RegionStatus status) {
        String country = messages.country(status.region().country());
        String own = status.region().localName();
        return own.equals(status.region().name()) ? country : own + " · " + country;
    }

    RegionPage.Standing standing(String code, FigureChoice choice) {
        return switch (result.standing(code, choice.year())) {
            case Standing.Ranked ranked ->
                ranked.rank(choice.scope())
                        .<RegionPage.Standing>map(rank -> ranked(ranked, rank))
                        .orElseGet(() -> new RegionPage.Withheld(
                                messages.text("scope.CHEMICAL.outside"),
                                messages.numbers().percent(ranked.coverage())));
            case Standing.Withheld withheld ->
                new RegionPage.Withheld(
                        messages.text("withheld." + withheld.reason().name()),
                        messages.numbers().percent(withheld.coverage()));
        };
    }

    private RegionPage.Ranked ranked(Standing.Ranked ranked, RankInterval rank) {
        return new RegionPage.Ranked(
                messages.numbers().whole(rank.rank()),
                messages.numbers().whole(rank.of()),
                RankingLine.interval(rank, messages),
                findings.intervalShare(),
                IntervalBar.svg(rank, BAR_WIDTH),
                messages.numbers().score(ranked.score()),
                changes(ranked),
                messages.numbers().percent(ranked.coverage()));
    }

    private List<RegionPage.Since> changes(Standing.Ranked ranked) {
        int first = result.years().getFirst();
        List<RegionPage.Since> changes = new ArrayList<>();
        for (int from : List.of(result.yearBefore(ranked.year()), first)) {
            if (from >= first && from < ranked.year() && changes.stream().noneMatch(since -> since.year() == from)) {
                OptionalDouble change = result.change(ranked.region(), from, ranked.year());
                changes.add(new RegionPage.Since(from, Change.of(change, messages)));
            }
        }
        return changes;
    }

    Optional<RegionPage.Alike> alike(String code, FigureChoice choice) {
        if (choice.year() != result.method().headlineYear()) {
            return Optional.empty();
        }
        List<RegionPage.Neighbour> regions = result.indistinguishableFrom(code, choice.scope()).stream()
                .map(other -> neighbour(other, choice))
                .toList();
        String key =
                regions.isEmpty() ? "region.alike.none" : regions.size() == 1 ? "region.alike.one" : "region.alike";
        return Optional.of(new RegionPage.Alike(
                messages.text(
                        key,
                        messages.numbers().whole(regions.size()),
                        messages.numbers().percent(BenchmarkResult.DISTINGUISHABLE)),
                regions));
    }

    private RegionPage.Neighbour neighbour(String code, FigureChoice choice) {
        return new RegionPage.Neighbour(
                code, findings.name(code), choice.links().of(code));
    }

    /// The region so many places down the ranking, or null past its ends.
    RegionPage.@Nullable Neighbour neighbour(String code, FigureChoice choice, int steps) {
        List<String> ranking = result.ranking(choice.scope(), choice.year()).stream()
                .map(Standing.Ranked::region)
                .toList();
        int own = ranking.indexOf(code);
        int wanted = own + steps;
        return own < 0 || wanted < 0 || wanted >= ranking.size() ? null : neighbour(ranking.get(wanted), choice);
    }

    List<RegionPage.Criterion> criteria(RegionStatus status) {
        MethodSettings.ChemicalRegions rule = result.method().chemicalRegions();
        return List.of(
                new RegionPage.Criterion(
                        messages.text("criterion.quotient", messages.numbers().plain(rule.locationQuotient())),
                        value(status.locationQuotient(), false),
                        status.byQuotient()),
                new RegionPage.Criterion(
                        messages.text(
                                "criterion.persons", messages.numbers().whole(Math.round(rule.personsEmployed()))),
                        value(status.personsEmployed(), true),
                        status.bySize()),
                new RegionPage.Criterion(
                        messages.text("criterion.member"),
                        status.isMember() ? messages.list(status.members()) : messages.text("criterion.member.none"),
                        status.byMembership()));
    }

    private String value(IndicatorValue value, boolean whole) {
        return switch (value) {
            case IndicatorValue.Known known ->
                messages.text(
                        "criterion.value",
                        whole
                                ? messages.numbers().whole(Math.round(known.value()))
                                : messages.numbers().significant(known.value()),
                        known.periods());
            case IndicatorValue.Missing missing ->
                messages.text("missing." + missing.reason().name());
        };
    }

    String verdict(RegionStatus status) {
        return messages.text(
                status.isChemical() ? "region.chemical" : "region.notChemical",
                status.region().name());
    }

    List<RegionPage.Pillar> pillars(String code, int year) {
        return result.framework().pillars().stream()
                .map(pillar -> pillar(pillar, code, year))
                .toList();
    }

    private RegionPage.Pillar pillar(FrameworkNode.Group pillar, String code, int year) {
        OptionalDouble score = result.score(code, pillar.code(), year);
        OptionalDouble share = findings.shareBelow(code, pillar.code(), year);
        List<Double> peers = scores(pillar, peers(code), year);
        return new RegionPage.Pillar(
                pillar.code(),
                pillar.name(messages.language()),
                pillar.description().rationale(messages.language()),
                IndicatorsPage.rationaleLanguage(pillar, messages),
                score.isPresent() ? messages.numbers().score(score.getAsDouble()) : "",
                share.isPresent() ? messages.numbers().percent(share.getAsDouble()) : "",
                peers.isEmpty() ? "" : messages.numbers().score(Quantile.median(array(peers))),
                Strip.svg(scores(pillar, result.regions().keySet(), year), peers, score, 1));
    }

    private List<Double> scores(FrameworkNode.Group pillar, Collection<String> codes, int year) {
        return codes.stream()
                .map(code -> result.score(code, pillar.code(), year))
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// Codes of the region's peers; empty where they are unknown.
    List<String> peers(String code) {
        return figures.peers(code);
    }

    Optional<FigurePair> profile(String code, FigureChoice choice) {
        return figures.profile(code, choice).isEmpty()
                ? Optional.empty()
                : Optional.of(FigurePair.of(
                        choice, wanted -> figures.profile(code, wanted).orElseThrow()));
    }

    Optional<FigurePair> trend(String code, FigureChoice choice) {
        return figures.trend(code, choice).isEmpty()
                ? Optional.empty()
                : Optional.of(FigurePair.of(
                        choice, wanted -> figures.trend(code, wanted).orElseThrow()));
    }
}
