package eu.chemclust.app.view;

import eu.chemclust.figures.MapWords;
import eu.chemclust.figures.ProfileWords;
import eu.chemclust.figures.RankingWords;
import eu.chemclust.figures.TrendWords;
import eu.chemclust.observatory.benchmark.RankingScope;

/// The words inside figures, from the message bundle.
final class FigureWords {
    private final Messages messages;

    FigureWords(Messages messages) {
        this.messages = messages;
    }

    RankingWords ranking(String intervalShare) {
        return new RankingWords(
                messages.text("figure.ranking.axis"),
                messages.text("figure.interval", intervalShare),
                messages.text("figure.median"),
                messages.text("figure.member"),
                messages.phrase("figure.ranking.row"),
                new RankingWords.Columns(
                        messages.text("column.rank"),
                        messages.text("column.region"),
                        messages.text("column.country"),
                        messages.text("column.score"),
                        messages.text("column.median"),
                        messages.text("column.best"),
                        messages.text("column.worst"),
                        messages.text("column.member"),
                        messages.text("yes"),
                        messages.text("no")));
    }

    MapWords map(RankingScope scope) {
        return new MapWords(
                messages.text("figure.map.legend"),
                messages.phrase("figure.map.below"),
                messages.phrase("figure.map.between"),
                messages.phrase("figure.map.above"),
                messages.text("figure.map.all"),
                messages.text("figure.map.missing"),
                messages.text("scope." + scope.name() + ".outside"),
                messages.text("figure.map.uncovered"),
                messages.text("figure.map.accent"),
                messages.phrase("figure.map.outside"),
                messages.phrase("figure.map.area"),
                messages.phrase("figure.map.areaWithoutRank"),
                new MapWords.Columns(
                        messages.text("column.code"),
                        messages.text("column.region"),
                        messages.text("column.score"),
                        messages.text("column.rank"),
                        messages.text("column.best"),
                        messages.text("column.worst")));
    }

    ProfileWords profile(String region, String peers) {
        return new ProfileWords(
                region,
                peers,
                messages.text("figure.profile.others"),
                messages.text("figure.profile.better"),
                messages.text("missing.short"),
                messages.phrase("figure.profile.strip"),
                new ProfileWords.Columns(
                        messages.text("column.pillar"),
                        messages.text("column.indicator"),
                        messages.text("column.unit"),
                        messages.text("column.value"),
                        messages.text("column.medianOfAll"),
                        messages.text("column.regions")));
    }

    TrendWords employment() {
        return new TrendWords(
                "",
                messages.text("missing.short"),
                messages.phrase("figure.employment.point"),
                new TrendWords.Columns(
                        messages.text("column.region"),
                        messages.text("column.year"),
                        messages.text("figure.employment.unit"),
                        messages.text("column.from"),
                        messages.text("column.to")));
    }

    TrendWords trend(String intervalShare) {
        return new TrendWords(
                messages.text("figure.interval", intervalShare),
                messages.text("missing.short"),
                messages.phrase("figure.trend.point"),
                new TrendWords.Columns(
                        messages.text("column.region"),
                        messages.text("column.year"),
                        messages.text("column.median"),
                        messages.text("column.best"),
                        messages.text("column.worst")));
    }
}
