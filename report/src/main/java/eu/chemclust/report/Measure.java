package eu.chemclust.report;

import eu.chemclust.observatory.benchmark.RankInterval;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.edition.EditionFigures;
import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.framework.IndicatorFramework;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// One thing that an edition says of a region and a year: the value of an indicator in its unit, the score of a node
/// of the framework, or a figure of a rank and its interval.
///
/// @param code   code, the same in all formats: `VALUE_tertiary`, `SCORE_crii`, `RANK_CHEMICAL_LOW`
/// @param label  what it is, in English
/// @param unit   unit
/// @param source where it comes from
public record Measure(String code, String label, String unit, String source) {
    /// A figure of a rank.
    public record RankFigure(String suffix, String label, String unit, ToDoubleFunction<RankInterval> figure) {}

    /// The figures of a rank, in their order.
    public static final List<RankFigure> RANK_FIGURES = List.of(
            new RankFigure("", "rank", "rank, 1 is best", RankInterval::rank),
            new RankFigure("_LOW", "best end of the rank interval", "rank, 1 is best", RankInterval::low),
            new RankFigure("_HIGH", "worst end of the rank interval", "rank, 1 is best", RankInterval::high),
            new RankFigure("_MEDIAN", "median rank of the replications", "rank, 1 is best", RankInterval::median),
            new RankFigure("_OF", "number of regions ranked", "regions", RankInterval::of),
            new RankFigure(
                    "_TOP_QUARTER",
                    "probability of the best quarter",
                    "share of replications",
                    RankInterval::topQuartileProbability));

    /// Code of an indicator's value.
    public static String value(String node) {
        return "VALUE_" + node;
    }

    /// Code of a node's score.
    public static String score(String node) {
        return "SCORE_" + node;
    }

    /// Code of a figure of a rank.
    public static String rank(RankingScope scope, RankFigure figure) {
        return "RANK_" + scope.name().toUpperCase(Locale.ROOT) + figure.suffix();
    }

    /// All measures of an edition.
    static List<Measure> of(EditionFigures figures) {
        return of(figures.framework(), "ChemClust, edition " + figures.edition().name());
    }

    /// All measures of a framework: ranks, scores from the index down, values.
    ///
    /// @param edition what ranks and scores come from
    public static List<Measure> of(IndicatorFramework framework, String edition) {
        List<Measure> measures = new ArrayList<>();
        for (RankingScope scope : RankingScope.values()) {
            String among = scope == RankingScope.CHEMICAL ? "among chemical regions" : "among all regions";
            for (RankFigure figure : RANK_FIGURES) {
                measures.add(new Measure(
                        rank(scope, figure), capital(figure.label()) + " " + among, figure.unit(), edition));
            }
        }
        for (FrameworkNode node : framework.nodes()) {
            measures.add(new Measure(
                    score(node.code()),
                    node.name("en") + ", score",
                    "score on the scale of the normalisation",
                    edition));
        }
        for (FrameworkNode.Indicator indicator : framework.indicators()) {
            measures.add(
                    new Measure(value(indicator.code()), indicator.name("en"), indicator.unit(), indicator.source()));
        }
        return measures;
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
