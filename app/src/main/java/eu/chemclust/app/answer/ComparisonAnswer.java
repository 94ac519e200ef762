package eu.chemclust.app.answer;

import eu.chemclust.app.view.Messages;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankInterval;
import eu.chemclust.observatory.compare.Comparison;
import eu.chemclust.observatory.framework.FrameworkNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Regions side by side, in words and tables.
public final class ComparisonAnswer {
    private final Wording words;
    private final BenchmarkResult result;
    private final Comparison comparison;

    private ComparisonAnswer(Wording words, BenchmarkResult result, Comparison comparison) {
        this.words = words;
        this.result = result;
        this.comparison = comparison;
    }

    /// The answer in words and tables.
    public static Answer of(Messages messages, BenchmarkResult result, Comparison comparison) {
        return new ComparisonAnswer(new Wording(messages, result.geography()), result, comparison).build();
    }

    private Answer build() {
        List<String> ranked = comparison.regions().stream()
                .filter(region -> comparison.rank(region).isPresent())
                .sorted(Comparator.comparingInt(
                        region -> comparison.rank(region).orElseThrow().rank()))
                .toList();
        List<String> notes = new ArrayList<>();
        comparison.regions().stream()
                .filter(region -> comparison.rank(region).isEmpty())
                .forEach(region -> notes.add(words.text("compare.noRank", words.region(region), scope())));
        notes.add(words.text("compare.scale"));
        return new Answer(
                "compare",
                String.join(",", comparison.regions()),
                ranked.isEmpty() ? words.text("compare.none") : first(ranked),
                pairs(ranked),
                List.of(nodes(), ranks()),
                notes,
                words.text("compare.next", comparison.regions().getFirst()));
    }

    private String scope() {
        return words.messages().text("scope." + comparison.scope().name() + ".plural");
    }

    private String first(List<String> ranked) {
        RankInterval rank = comparison.rank(ranked.getFirst()).orElseThrow();
        return words.text(
                "compare.first",
                words.region(ranked.getFirst()),
                words.messages().ordinal(rank.rank()),
                words.whole(rank.of()),
                scope(),
                words.interval(rank),
                Integer.toString(comparison.year()));
    }

    /// The neighbours in rank, with how sure their order is.
    private List<String> pairs(List<String> ranked) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i + 1 < ranked.size(); i++) {
            String first = ranked.get(i);
            String second = ranked.get(i + 1);
            OptionalDouble ahead = comparison.apart().stream()
                    .filter(pair -> List.of(pair.first(), pair.second()).containsAll(List.of(first, second)))
                    .mapToDouble(pair -> pair.first().equals(first) ? pair.firstAhead() : 1 - pair.firstAhead())
                    .findFirst();
            if (ahead.isPresent()) {
                boolean sure = ahead.getAsDouble() >= BenchmarkResult.DISTINGUISHABLE;
                sentences.add(words.text(
                        sure ? "compare.ahead" : "compare.close",
                        words.region(first),
                        words.region(second),
                        words.percent(ahead.getAsDouble())));
            }
        }
        return sentences;
    }

    private String group(Comparison.Group group) {
        return switch (group.name()) {
            case "peers" -> words.text("group.peers");
            case "europe" -> words.text("group.europe");
            default -> words.messages().country(group.name());
        };
    }

    private Table nodes() {
        Table.Builder table = Table.named("nodes", words.text("compare.title", Integer.toString(comparison.year())))
                .hidden("node")
                .text("name", words.text("column.node"));
        comparison.regions().forEach(region -> table.number(region, region));
        comparison.groups().forEach(group -> table.number("median_" + group.name(), group(group)));
        for (Comparison.NodeRow row : comparison.nodes()) {
            boolean indicator = result.framework().get(row.node()) instanceof FrameworkNode.Indicator;
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.text(row.node()),
                    Cell.coded(
                            (indicator ? "  " : "") + words.node(result.framework(), row.node()),
                            words.node(result.framework(), row.node()))));
            row.scores().forEach(score -> cells.add(words.score(score)));
            row.medians().forEach(median -> cells.add(words.score(median)));
            table.row(cells);
        }
        return table.build();
    }

    private Table ranks() {
        Table.Builder table = Table.named("ranks", words.text("compare.ranks", scope()))
                .text("code", words.text("column.code"))
                .text("region", words.text("column.region"))
                .number("rank", words.text("column.rank"))
                .number("interval", words.text("column.interval"))
                .hidden("rank_p5")
                .hidden("rank_p95");
        for (String region : comparison.regions()) {
            Optional<RankInterval> rank = comparison.rank(region);
            table.row(
                    Cell.text(region),
                    Cell.text(words.region(region)),
                    rank.map(r -> Cell.whole(r.rank())).orElse(Cell.NONE),
                    rank.map(r -> Cell.text(words.interval(r))).orElse(Cell.NONE),
                    rank.map(r -> Cell.of(r.low(), words::places)).orElse(Cell.NONE),
                    rank.map(r -> Cell.of(r.high(), words::places)).orElse(Cell.NONE));
        }
        return table.build();
    }
}
