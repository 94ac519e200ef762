package eu.chemclust.app.answer;

import eu.chemclust.app.view.Messages;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.needs.Need;
import eu.chemclust.observatory.needs.NeedsReport;
import java.util.ArrayList;
import java.util.List;

/// Needs for action and strengths in words and tables.
public final class NeedsAnswer {
    private static final int TOLD = 3;

    private final Wording words;
    private final BenchmarkResult result;
    private final NeedsReport report;

    private NeedsAnswer(Wording words, BenchmarkResult result, NeedsReport report) {
        this.words = words;
        this.result = result;
        this.report = report;
    }

    /// The answer in words and tables.
    public static Answer of(Messages messages, BenchmarkResult result, NeedsReport report) {
        return new NeedsAnswer(new Wording(messages, result.geography()), result, report).build();
    }

    /// The sentence of one need or strength.
    public static String sentence(Messages messages, BenchmarkResult result, NeedsReport report, Need need) {
        return new NeedsAnswer(new Wording(messages, result.geography()), result, report).sentence(need);
    }

    private Answer build() {
        List<Need> needs = report.needs();
        String region = report.region();
        String first = needs.isEmpty()
                ? words.text("needs.none", words.region(region), Integer.toString(report.year()))
                : words.text(
                        needs.size() == 1 ? "needs.first.one" : "needs.first",
                        words.region(region),
                        Integer.toString(needs.size()),
                        Integer.toString(report.year()),
                        words.node(result.framework(), needs.getFirst().node()));
        List<String> more = new ArrayList<>();
        needs.stream().limit(TOLD).forEach(need -> more.add(sentence(need)));
        report.strengths().stream().limit(1).forEach(need -> more.add(sentence(need)));
        List<String> notes = new ArrayList<>(List.of(
                words.text("needs.peers", words.all(report.peers().codes())),
                words.text(
                        "needs.method",
                        words.whole(report.replications()),
                        words.percent(Need.WATCH_BELOW),
                        words.messages().text("scope." + report.scope().name() + ".plural"))));
        if (!report.withoutScore().isEmpty()) {
            notes.add(words.text("needs.peersWithoutScore", words.all(report.withoutScore())));
        }
        if (!report.missing().isEmpty()) {
            notes.add(words.text(
                    "needs.missing",
                    words.messages()
                            .list(report.missing().stream()
                                    .map(node -> words.node(result.framework(), node))
                                    .toList())));
        }
        return new Answer(
                "needs",
                region,
                first,
                more,
                List.of(
                        all(),
                        shown("needs", needs),
                        shown("watch", report.watched()),
                        shown("strengths", report.strengths()),
                        shown("pillars", report.pillars())),
                notes,
                words.text("needs.next", region));
    }

    private String sentence(Need need) {
        String key = need.kind() == Need.Kind.STRENGTH
                ? "needs.sentence.strength"
                : need.kind() == Need.Kind.NEED ? "needs.sentence" : "needs.sentence.watch";
        boolean strength = need.kind() == Need.Kind.STRENGTH;
        int beside = strength ? need.peers() - need.ahead() : need.ahead();
        double places = Math.abs(need.leverage().places());
        String moves = strength ? "loss." : "gain.";
        String moved = places == 1
                ? words.text(moves + "one")
                : places == 0 ? words.text(moves + "none") : words.text(moves + "more", words.places(places));
        return words.text(
                key,
                words.region(report.region()),
                words.node(result.framework(), need.node()),
                Integer.toString(beside),
                Integer.toString(need.peers()),
                words.score(need.own()),
                words.score(need.median()),
                moved,
                words.signed(need.leverage().points()),
                words.percent(need.confidence()));
    }

    /// Every node for programs: it is the table of the CSV form.
    private Table all() {
        Table.Builder table = Table.named("nodes", "");
        for (String column : List.of("node", "name", "level", "kind")) {
            table.text(column, column);
        }
        for (String column : List.of(
                "score",
                "peers_median",
                "peers_upper_quartile",
                "gap",
                "peers",
                "peers_ahead",
                "confidence",
                "method_confidence",
                "quartile_confidence",
                "points",
                "places",
                "places_p5",
                "places_p95",
                "improving",
                "priority",
                "trend",
                "trend_low",
                "trend_high")) {
            table.number(column, column);
        }
        table.text("sentence", "sentence");
        report.nodes().forEach(need -> table.row(cells(need)));
        return table.forPrograms();
    }

    private List<Cell> cells(Need need) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.text(need.node()),
                Cell.text(words.node(result.framework(), need.node())),
                Cell.text(need.pillar() ? "pillar" : "indicator"),
                Cell.text(need.kind().name().toLowerCase(java.util.Locale.ROOT))));
        for (double value : new double[] {
            need.own(),
            need.median(),
            need.quartile(),
            need.gap(),
            need.peers(),
            need.ahead(),
            need.confidence(),
            need.methodConfidence(),
            need.quartileConfidence(),
            need.leverage().points(),
            need.leverage().places(),
            need.leverage().low(),
            need.leverage().high(),
            need.leverage().improving(),
            need.priority(),
            need.trend().map(trend -> trend.slope()).orElse(Double.NaN),
            need.trend().map(trend -> trend.lower()).orElse(Double.NaN),
            need.trend().map(trend -> trend.upper()).orElse(Double.NaN)
        }) {
            cells.add(Cell.of(value, words::score));
        }
        cells.add(Cell.text(sentence(need)));
        return cells;
    }

    private Table shown(String code, List<Need> needs) {
        Table.Builder table = Table.named(code, words.text("needs.title." + code))
                .hidden("node")
                .text("name", words.text("column.node"))
                .number("score", words.text("column.own"))
                .number("peers_median", words.text("column.median"))
                .number("peers_upper_quartile", words.text("column.quartile"))
                .number("peers_ahead", words.text("column.ahead"))
                .number("confidence", words.text("column.sure"))
                .number("points", words.text("column.points"))
                .number("places", words.text("column.places"))
                .number("trend", words.text("column.trend"));
        for (Need need : needs) {
            table.row(
                    Cell.text(need.node()),
                    Cell.text(words.node(result.framework(), need.node())),
                    Cell.of(need.own(), words::score),
                    Cell.of(need.median(), words::score),
                    Cell.of(need.quartile(), words::score),
                    Cell.number(need.ahead(), words.text("of", "" + need.ahead(), "" + need.peers())),
                    Cell.of(need.confidence(), words::percent),
                    Cell.of(need.leverage().points(), words::signed),
                    Cell.number(
                            need.leverage().places(),
                            words.places(need.leverage().places()) + " ("
                                    + words.range(
                                            need.leverage().low(),
                                            need.leverage().high(),
                                            words::places) + ")"),
                    need.trend()
                            .map(trend -> Cell.number(
                                    trend.slope(), words.signed(trend.slope()) + (trend.direction() == 0 ? " ?" : "")))
                            .orElse(Cell.NONE));
        }
        return table.build();
    }
}
