package eu.chemclust.app.site;

import eu.chemclust.app.view.Frame;
import eu.chemclust.app.view.Messages;
import eu.chemclust.app.view.Numbers;
import eu.chemclust.observatory.benchmark.RankInterval;
import eu.chemclust.observatory.edition.EditionDiff;
import eu.chemclust.observatory.edition.Factor;
import eu.chemclust.observatory.edition.RegionChange;
import java.util.ArrayList;
import java.util.List;

/// What changed between two editions and why.
///
/// @param answer    how many regions moved, a sentence
/// @param differing in what the editions differ, a sentence
/// @param factors   headings of the shares, in the order of the cells
/// @param lines     the largest change of rank first; only regions that changed
/// @param oneSided  regions ranked in one of them only, a sentence each
public record DiffPage(String answer, String differing, List<String> factors, List<Line> lines, List<String> oneSided) {
    public DiffPage {
        factors = List.copyOf(factors);
        lines = List.copyOf(lines);
        oneSided = List.copyOf(oneSided);
    }

    /// A region's change.
    ///
    /// @param shares  what each factor contributed to the change of the score; empty where it cannot be split
    /// @param because why it cannot be split; empty where it can
    public record Line(
            String name,
            String link,
            String before,
            String after,
            String score,
            List<String> shares,
            String because,
            boolean beyond) {
        public Line {
            shares = List.copyOf(shares);
        }
    }

    /// Makes the page.
    public static DiffPage of(EditionDiff diff, Frame frame) {
        Messages messages = frame.messages();
        List<Factor> factors = List.copyOf(diff.differing());
        return new DiffPage(
                answer(messages, diff),
                factors.isEmpty()
                        ? messages.text("diff.same")
                        : messages.text(
                                "diff.differ",
                                messages.list(factors.stream()
                                        .map(factor -> messages.text("diff.factor." + factor.name()))
                                        .toList())),
                factors.stream()
                        .map(factor -> messages.text("diff.factor." + factor.name()))
                        .toList(),
                diff.changes().stream()
                        .filter(change -> change.rankChange() != 0 || change.scoreChange() != 0)
                        .map(change -> line(frame, change, factors))
                        .toList(),
                diff.oneSided().stream()
                        .map(one -> messages.text("diff.oneSided", one.name(), one.edition(), one.why()))
                        .toList());
    }

    private static String answer(Messages messages, EditionDiff diff) {
        int moved = diff.moved().size();
        return messages.text(
                moved == 0 ? "diff.answer.none" : moved == 1 ? "diff.answer.one" : "diff.answer",
                Integer.toString(moved),
                messages.numbers().whole(diff.changes().size()),
                messages.text("scope." + diff.scope().name() + ".plural"),
                diff.before(),
                diff.after(),
                Integer.toString(diff.year()));
    }

    private static Line line(Frame frame, RegionChange change, List<Factor> factors) {
        Messages messages = frame.messages();
        List<String> shares = new ArrayList<>();
        change.scoreSplit()
                .ifPresent(split ->
                        factors.forEach(factor -> shares.add(messages.numbers().signed(split.share(factor)))));
        return new Line(
                change.name(),
                frame.to("/regions/" + change.region()).text(),
                rank(messages, change.rankBefore()),
                rank(messages, change.rankAfter()),
                messages.numbers().signed(change.scoreChange()),
                shares,
                change.notSplitBecause(),
                change.movedBeyondInterval());
    }

    private static String rank(Messages messages, RankInterval rank) {
        return messages.text(
                "rank.withInterval",
                messages.numbers().whole(rank.rank()),
                messages.numbers().whole(Numbers.best(rank.low())),
                messages.numbers().whole(Numbers.worst(rank.high())));
    }
}
