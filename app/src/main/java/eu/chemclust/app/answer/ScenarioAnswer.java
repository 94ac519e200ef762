package eu.chemclust.app.answer;

import eu.chemclust.app.view.Messages;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankInterval;
import eu.chemclust.observatory.whatif.WhatIfAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A what-if in words and tables.
public final class ScenarioAnswer {
    private static final int NAMED = 5;

    private final Wording words;
    private final WhatIfAnswer answer;

    private ScenarioAnswer(Wording words, WhatIfAnswer answer) {
        this.words = words;
        this.answer = answer;
    }

    /// The answer in words and tables.
    ///
    /// @param focus the region that the reader asks for, told first; all regions stand in the data forms
    /// @param top   how many regions people see; 0 for all
    public static Answer of(
            Messages messages, BenchmarkResult result, WhatIfAnswer answer, Optional<String> focus, int top) {
        return new ScenarioAnswer(new Wording(messages, result.geography()), answer).build(focus, top);
    }

    private Answer build(Optional<String> focus, int top) {
        List<WhatIfAnswer.Row> beyond = answer.beyond();
        List<String> names = beyond.stream()
                .map(row -> words.region(row.region()) + " ("
                        + row.before().map(rank -> rank.rank() + " \u2192 ").orElse("")
                        + row.rank().orElse(0) + ")")
                .limit(NAMED)
                .toList();
        String first = answer.whatIf().changesNothing()
                ? words.text("whatif.nothing")
                : beyond.isEmpty()
                        ? words.text("whatif.none", words.score(answer.meanShift()))
                        : words.text(
                                beyond.size() == 1 ? "whatif.one" : "whatif.some",
                                Integer.toString(beyond.size()),
                                words.whole(ranked()),
                                words.messages().list(names) + (beyond.size() > NAMED ? " \u2026" : ""),
                                words.score(answer.meanShift()));
        List<String> more = new ArrayList<>();
        focus.ifPresent(region -> answer.regions().stream()
                .filter(row -> row.region().equals(region))
                .findFirst()
                .ifPresentOrElse(
                        row -> more.add(sentence(row)),
                        () -> more.add(words.text("whatif.noRank", words.region(region)))));
        List<String> notes = new ArrayList<>();
        notes.add(words.text("whatif.beyond"));
        notes.add(
                answer.replications() == 0
                        ? words.text("whatif.point")
                        : words.text("whatif.replicated", words.whole(answer.replications())));
        return new Answer(
                "whatif",
                answer.address(),
                first,
                more,
                List.of(all(), shown(focus, top)),
                notes,
                words.text("whatif.next", answer.address()));
    }

    private long ranked() {
        return answer.regions().stream().filter(row -> row.rank().isPresent()).count();
    }

    private String sentence(WhatIfAnswer.Row row) {
        return words.text(
                "whatif.region",
                words.region(row.region()),
                row.before().map(rank -> Integer.toString(rank.rank())).orElse("\u2013"),
                row.before().map(words::interval).orElse("\u2013"),
                row.rank().map(String::valueOf).orElse("\u2013"),
                row.interval().map(words::interval).orElse(words.text("whatif.noInterval")));
    }

    private Table all() {
        return fill(Table.named("regions", "")
                        .number("rank", "rank")
                        .number("rank_p5", "rank_p5")
                        .number("rank_p95", "rank_p95")
                        .text("code", "code")
                        .text("region", "region")
                        .number("score", "score")
                        .number("rank_before", "rank_before")
                        .number("rank_before_p5", "rank_before_p5")
                        .number("rank_before_p95", "rank_before_p95")
                        .number("score_before", "score_before")
                        .text("beyond", "beyond"))
                .forPrograms();
    }

    private Table.Builder fill(Table.Builder table) {
        for (WhatIfAnswer.Row row : answer.regions()) {
            table.row(
                    row.rank().map(Cell::whole).orElse(Cell.NONE),
                    row.interval().map(r -> Cell.of(r.low(), words::places)).orElse(Cell.NONE),
                    row.interval().map(r -> Cell.of(r.high(), words::places)).orElse(Cell.NONE),
                    Cell.text(row.region()),
                    Cell.text(words.region(row.region())),
                    words.score(row.score()),
                    row.before().map(r -> Cell.whole(r.rank())).orElse(Cell.NONE),
                    row.before().map(r -> Cell.of(r.low(), words::places)).orElse(Cell.NONE),
                    row.before().map(r -> Cell.of(r.high(), words::places)).orElse(Cell.NONE),
                    words.score(row.scoreBefore()),
                    new Cell(Boolean.toString(row.beyond()), row.beyond()));
        }
        return table;
    }

    private Table shown(Optional<String> focus, int top) {
        Table.Builder table = Table.named("top", words.text("whatif.title"))
                .number("rank", words.text("column.rank"))
                .text("code", words.text("column.code"))
                .text("region", words.text("column.region"))
                .number("score", words.text("column.score"))
                .number("interval", words.text("column.interval"))
                .number("rank_before", words.text("column.before"))
                .number("interval_before", words.text("column.intervalBefore"))
                .number("places", words.text("column.moved"))
                .text("beyond", words.text("column.beyond"));
        int shown = 0;
        for (WhatIfAnswer.Row row : answer.regions()) {
            boolean wanted = top == 0
                    || shown < top
                    || focus.filter(row.region()::equals).isPresent();
            if (!wanted && !row.beyond()) {
                continue;
            }
            shown++;
            Optional<Integer> moved = row.before().flatMap(r -> row.rank().map(rank -> r.rank() - rank));
            table.row(
                    row.rank().map(Cell::whole).orElse(Cell.NONE),
                    Cell.text(row.region()),
                    Cell.text(words.region(row.region())),
                    words.score(row.score()),
                    interval(row.interval()),
                    row.before().map(r -> Cell.whole(r.rank())).orElse(Cell.NONE),
                    interval(row.before()),
                    moved.map(m -> Cell.number(m, m == 0 ? "0" : m > 0 ? "+" + m : "\u2212" + -m))
                            .orElse(Cell.NONE),
                    row.beyond() ? Cell.coded(words.messages().text("yes"), "true") : Cell.coded("", "false"));
        }
        return table.build();
    }

    private Cell interval(Optional<RankInterval> rank) {
        return rank.map(r -> Cell.text(words.interval(r))).orElse(Cell.NONE);
    }
}
