package eu.chemclust.app.site;

import eu.chemclust.app.view.Frame;
import eu.chemclust.app.view.IntervalBar;
import eu.chemclust.app.view.Messages;
import eu.chemclust.app.view.Numbers;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankInterval;
import eu.chemclust.observatory.whatif.WhatIfAnswer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The answer to a what-if, in words and lines.
///
/// @param first     what moves, a sentence
/// @param followed  how the reader's region moves, a sentence; empty without one
/// @param address   address of this what-if
/// @param intervals address of the same with intervals; empty where it has them
/// @param withIntervals whether new ranks have their intervals
/// @param note      what the intervals are
/// @param lines     best new rank first
public record WhatIfOutcome(
        String first,
        String followed,
        String address,
        String intervals,
        boolean withIntervals,
        String note,
        List<Line> lines) {
    private static final int BAR_WIDTH = 120;

    public WhatIfOutcome {
        lines = List.copyOf(lines);
    }

    /// A region.
    ///
    /// @param rank           new rank; a dash where it has none
    /// @param interval       its interval; empty where it is not computed
    /// @param bar            the interval, or the one before, as an `svg` element
    /// @param before         rank before
    /// @param intervalBefore its interval
    /// @param kind           "up", "down", "same" or "none"
    /// @param moved          places without sign
    /// @param beyond         whether the new rank lies outside the interval before
    /// @param followed       whether it is the reader's region
    public record Line(
            String code,
            String name,
            String link,
            String rank,
            String interval,
            String bar,
            String score,
            String before,
            String intervalBefore,
            String kind,
            String moved,
            boolean beyond,
            boolean followed) {}

    /// Words an answer.
    ///
    /// @param region code of the region that the reader follows; empty for none
    public static WhatIfOutcome of(BenchmarkResult result, WhatIfAnswer answer, Frame frame, String region) {
        Messages messages = frame.messages();
        boolean intervals = answer.replications() > 0;
        return new WhatIfOutcome(
                first(messages, answer),
                answer.regions().stream()
                        .filter(row -> row.region().equals(region))
                        .findFirst()
                        .map(row -> sentence(result, messages, row))
                        .orElse(""),
                frame.here().with("intervals", "").text(),
                intervals ? "" : frame.here().with("intervals", "yes").text(),
                intervals,
                intervals
                        ? messages.text(
                                "whatif.note.intervals", messages.numbers().whole(answer.replications()))
                        : messages.text("whatif.note.point"),
                answer.regions().stream()
                        .map(row -> line(result, frame, row, region))
                        .toList());
    }

    private static String first(Messages messages, WhatIfAnswer answer) {
        if (answer.whatIf().changesNothing()) {
            return messages.text("whatif.nothing");
        }
        long ranked =
                answer.regions().stream().filter(row -> row.rank().isPresent()).count();
        int beyond = answer.beyond().size();
        String regions = messages.text("scope." + answer.scope().name() + ".plural");
        return messages.text(
                beyond == 0 ? "whatif.first.none" : beyond == 1 ? "whatif.first.one" : "whatif.first",
                Integer.toString(beyond),
                messages.numbers().whole(ranked),
                regions,
                messages.numbers().score(answer.meanShift()));
    }

    private static String sentence(BenchmarkResult result, Messages messages, WhatIfAnswer.Row row) {
        String name = result.find(row.region()).orElseThrow().region().name();
        if (row.rank().isEmpty() || row.before().isEmpty()) {
            return messages.text("whatif.followed.none", name);
        }
        int rank = row.rank().get();
        RankInterval before = row.before().get();
        return messages.text(
                rank == before.rank() ? "whatif.followed.same" : "whatif.followed",
                name,
                messages.ordinal(before.rank()),
                messages.ordinal(rank),
                interval(messages, before),
                messages.text(row.beyond() ? "whatif.outside" : "whatif.inside"));
    }

    private static String interval(Messages messages, RankInterval rank) {
        return messages.text(
                "interval",
                messages.numbers().whole(Numbers.best(rank.low())),
                messages.numbers().whole(Numbers.worst(rank.high())));
    }

    private static Line line(BenchmarkResult result, Frame frame, WhatIfAnswer.Row row, String region) {
        Messages messages = frame.messages();
        int moved = row.before().isPresent() && row.rank().isPresent()
                ? row.before().get().rank() - row.rank().get()
                : 0;
        boolean both = row.before().isPresent() && row.rank().isPresent();
        Optional<RankInterval> drawn = row.interval().or(row::before);
        return new Line(
                row.region(),
                result.find(row.region()).orElseThrow().region().name(),
                frame.to("/regions/" + row.region()).text(),
                row.rank().map(rank -> messages.numbers().whole(rank)).orElse("–"),
                row.interval().map(rank -> interval(messages, rank)).orElse(""),
                drawn.map(rank -> IntervalBar.svg(
                                rank,
                                row.rank().isPresent()
                                        ? OptionalDouble.of(row.rank().get())
                                        : OptionalDouble.empty(),
                                BAR_WIDTH))
                        .orElse(""),
                row.score().isPresent() ? messages.numbers().score(row.score().getAsDouble()) : "–",
                row.before().map(rank -> messages.numbers().whole(rank.rank())).orElse("–"),
                row.before().map(rank -> interval(messages, rank)).orElse(""),
                !both ? "none" : moved > 0 ? "up" : moved < 0 ? "down" : "same",
                messages.numbers().whole(Math.abs(moved)),
                row.beyond(),
                row.region().equals(region));
    }
}
