package eu.chemclust.app.view;

import eu.chemclust.figures.MapFigure;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.benchmark.RegionStatus;
import eu.chemclust.observatory.benchmark.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The first page: who leads and how sure that is, the map, the ranking, the sources.
///
/// @param answer    the page's first sentence
/// @param selection what the reader chose
/// @param facts     what to know before reading, a sentence each
/// @param changes   what changed since the year before, a sentence each; empty in the first year
/// @param since     the year before
/// @param freshness how fresh the figures are, a sentence
/// @param map       the map
/// @param glance    the map's continent alone, for the first screen; it needs the map in the same page
/// @param keys      what the map's colours mean
/// @param ranking   the first ranks; empty where no region fits
/// @param shown     how many regions the table shows, as a sentence
/// @param table     the ranking
/// @param countries countries to choose from
/// @param years     years to choose from, newest first
/// @param absent    regions without a rank, and why
/// @param sources   data sets
/// @param method    method version
/// @param methodNotes the method in a few sentences
public record HomePage(
        String answer,
        Selection selection,
        List<String> facts,
        List<String> changes,
        String since,
        String freshness,
        FigurePair map,
        String glance,
        List<MapFigure.Key> keys,
        Optional<FigurePair> ranking,
        String shown,
        RankingTable table,
        List<Choice> countries,
        List<Integer> years,
        List<Absent> absent,
        List<SourceRow> sources,
        String method,
        List<String> methodNotes) {
    /// So many ranks are drawn; the table has all.
    static final int DRAWN = 25;

    private static final int FIRST = 10;

    /// The first ranks of the table.
    public List<RankingLine> first() {
        return table.rows().subList(0, Math.min(FIRST, table.rows().size()));
    }

    /// An entry of a list to choose from.
    public record Choice(String code, String name) {}

    /// A region without a rank.
    public record Absent(String code, String name, String country, String reason, String coverage) {}

    /// Makes the page.
    ///
    /// @param mapAddress where narrow screens fetch the map; empty for a page that stands alone
    public static HomePage of(
            BenchmarkResult result,
            BenchmarkFigures figures,
            Selection selection,
            Messages messages,
            RegionLinks links,
            String mapAddress) {
        FigureChoice choice = FigureChoice.headline(result, messages.locale())
                .withScope(selection.scope())
                .withYear(selection.year())
                .withLinks(links);
        Findings findings = new Findings(result, messages);
        RankingTable table = RankingTable.of(result, messages, links, selection);
        MapFigure map = figures.map(choice);
        List<Standing.Ranked> drawn =
                selection.ranked(result).stream().limit(DRAWN).toList();
        return new HomePage(
                findings.leader(selection.scope(), selection.year()),
                selection,
                facts(result, messages, selection),
                new YearChanges(result, messages).sentences(selection.scope(), selection.year()),
                Integer.toString(result.yearBefore(selection.year())),
                new YearChanges(result, messages).freshness(selection.year()),
                mapAddress.isEmpty()
                        ? FigurePair.of(choice, figures::map)
                        : new FigurePair(map.svg(), "", mapAddress, map.texts().title()),
                map.glance(),
                map.keys(),
                drawn.isEmpty()
                        ? Optional.empty()
                        : Optional.of(FigurePair.of(
                                choice,
                                wanted -> figures.ranking(wanted, drawn, findings.intervals(selection, drawn.size())))),
                shown(result, messages, selection, table.rows().size()),
                table,
                countries(result, messages),
                result.years().reversed(),
                absent(result, messages, selection.year()),
                SourceRow.all(result, messages),
                result.method().version(),
                new MethodNotes(result, messages).sentences());
    }

    private static String shown(BenchmarkResult result, Messages messages, Selection selection, int rows) {
        return messages.text(
                "home.shown",
                messages.numbers().whole(rows),
                messages.numbers()
                        .whole(result.ranking(selection.scope(), selection.year())
                                .size()),
                new Findings(result, messages).plural(selection.scope()));
    }

    private static List<String> facts(BenchmarkResult result, Messages messages, Selection selection) {
        Findings findings = new Findings(result, messages);
        List<Standing.Ranked> ranking = result.ranking(selection.scope(), selection.year());
        if (ranking.isEmpty()) {
            return List.of();
        }
        int width = findings.typicalWidth(selection.scope(), selection.year());
        return List.of(
                messages.text(
                        "fact.interval",
                        messages.numbers().whole(width),
                        findings.intervalShare(),
                        replications(result, messages)),
                messages.text(
                        "fact.index",
                        messages.numbers().whole(result.framework().indicators().size()),
                        messages.numbers().whole(result.framework().pillars().size())),
                messages.text(
                        result.withheld(selection.year()).size() == 1 ? "fact.regions.one" : "fact.regions",
                        messages.numbers()
                                .whole(result.ranking(RankingScope.ALL, selection.year())
                                        .size()),
                        messages.numbers()
                                .whole(result.ranking(RankingScope.CHEMICAL, selection.year())
                                        .size()),
                        messages.numbers()
                                .whole(result.withheld(selection.year()).size())));
    }

    private static String replications(BenchmarkResult result, Messages messages) {
        return messages.numbers().whole(result.method().robustness().replications());
    }

    private static List<Choice> countries(BenchmarkResult result, Messages messages) {
        return result.regions().values().stream()
                .map(status -> status.region().country())
                .distinct()
                .map(code -> new Choice(code, messages.country(code)))
                .sorted(Comparator.comparing(Choice::name, java.text.Collator.getInstance(messages.locale())))
                .toList();
    }

    private static List<Absent> absent(BenchmarkResult result, Messages messages, int year) {
        return result.withheld(year).stream()
                .map(withheld -> {
                    RegionStatus status = result.find(withheld.region()).orElseThrow();
                    return new Absent(
                            withheld.region(),
                            status.region().name(),
                            messages.country(status.region().country()),
                            messages.text("withheld." + withheld.reason().name()),
                            messages.numbers().percent(withheld.coverage()));
                })
                .toList();
    }
}
