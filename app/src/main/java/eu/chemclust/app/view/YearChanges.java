package eu.chemclust.app.view;

import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankInterval;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.benchmark.Standing;
import eu.chemclust.observatory.indicator.IndicatorValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What changed from one year to the next, and how fresh the figures are, as sentences.
final class YearChanges {
    private static final int NAMED = 3;

    private final BenchmarkResult result;
    private final Messages messages;
    private final Findings findings;

    YearChanges(BenchmarkResult result, Messages messages) {
        this.result = result;
        this.messages = messages;
        findings = new Findings(result, messages);
    }

    /// A region in both years.
    private record Move(String region, RankInterval before, RankInterval after, double score) {
        int places() {
            return before.rank() - after.rank();
        }

        boolean isBeyond() {
            return before.isLeftFor(after.rank());
        }
    }

    /// Three sentences: who leads against last year, who left the interval, who gained and lost most; empty in the
    /// first
    /// year.
    List<String> sentences(RankingScope scope, int year) {
        int before = result.yearBefore(year);
        if (!result.years().contains(before)) {
            return List.of();
        }
        List<Move> moves = moves(scope, before, year);
        List<String> sentences = new ArrayList<>();
        lead(scope, before, year).ifPresent(sentences::add);
        if (!moves.isEmpty()) {
            sentences.add(beyond(moves, scope, before));
            sentences.add(extremes(moves, before));
        }
        return sentences;
    }

    private List<Move> moves(RankingScope scope, int before, int year) {
        List<Move> moves = new ArrayList<>();
        for (Standing.Ranked ranked : result.ranking(scope, year)) {
            Optional<RankInterval> earlier = findings.rank(ranked.region(), scope, before);
            earlier.ifPresent(rank -> moves.add(new Move(
                    ranked.region(),
                    rank,
                    ranked.rank(scope).orElseThrow(),
                    result.change(ranked.region(), before, year).orElse(0))));
        }
        return moves;
    }

    private Optional<String> lead(RankingScope scope, int before, int year) {
        List<Standing.Ranked> now = result.ranking(scope, year);
        List<Standing.Ranked> then = result.ranking(scope, before);
        if (now.isEmpty() || then.isEmpty()) {
            return Optional.empty();
        }
        String leader = now.getFirst().region();
        String earlier = then.getFirst().region();
        return Optional.of(
                leader.equals(earlier)
                        ? messages.text("change.lead.same", findings.name(leader), Integer.toString(before))
                        : messages.text(
                                "change.lead.other",
                                findings.name(leader),
                                findings.name(earlier),
                                Integer.toString(before)));
    }

    private String beyond(List<Move> moves, RankingScope scope, int before) {
        List<Move> beyond = moves.stream()
                .filter(Move::isBeyond)
                .sorted(Comparator.comparingInt((Move move) -> -Math.abs(move.places()))
                        .thenComparing(Move::region))
                .toList();
        List<String> names = beyond.stream()
                .limit(NAMED)
                .map(move -> messages.text(
                        "change.move",
                        findings.name(move.region()),
                        messages.numbers().whole(move.before().rank()),
                        messages.numbers().whole(move.after().rank())))
                .toList();
        String key = beyond.isEmpty()
                ? "change.beyond.none"
                : beyond.size() > NAMED ? "change.beyond.more" : "change.beyond";
        return messages.text(
                key,
                messages.numbers().whole(beyond.size()),
                messages.numbers().whole(moves.size()),
                findings.plural(scope),
                Integer.toString(before),
                beyond.size() > NAMED ? String.join(", ", names) : messages.list(names));
    }

    private String extremes(List<Move> moves, int before) {
        Comparator<Move> byScore = Comparator.comparingDouble(Move::score);
        Move best = moves.stream().max(byScore).orElseThrow();
        Move worst = moves.stream().min(byScore).orElseThrow();
        return messages.text(
                "change.extremes",
                findings.name(best.region()),
                messages.numbers().signed(best.score()),
                findings.name(worst.region()),
                messages.numbers().signed(worst.score()),
                Integer.toString(before));
    }

    /// How many of the values are of the year itself, and when the data were fetched.
    String freshness(int year) {
        long known = 0;
        long fresh = 0;
        for (var indicator : result.framework().indicators()) {
            for (String region : result.regions().keySet()) {
                if (result.values().get(indicator.code(), region, year) instanceof IndicatorValue.Known value) {
                    known++;
                    fresh += value.periods().contains(Integer.toString(year)) ? 1 : 0;
                }
            }
        }
        return messages.text(
                "home.freshness",
                messages.numbers().percent(known == 0 ? 0 : (double) fresh / known),
                Integer.toString(year),
                new SourceLine(result, messages).retrieved());
    }
}
