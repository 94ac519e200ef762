package eu.chemclust.app.cli;

import eu.chemclust.observatory.benchmark.RankInterval;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.edition.EditionDiff;
import eu.chemclust.observatory.edition.Factor;
import eu.chemclust.observatory.edition.RegionChange;
import eu.chemclust.observatory.edition.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A comparison of two editions as text for a terminal: the answer, a sentence for each region that moved, the table.
final class EditionDiffText {
    private static final int NAME = 28;
    private static final String BOLD = "\u001b[1m";
    private static final String FAINT = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";

    private final EditionDiff diff;
    private final boolean colours;
    private final StringBuilder text = new StringBuilder();

    EditionDiffText(EditionDiff diff, boolean colours) {
        this.diff = diff;
        this.colours = colours;
    }

    String text(int top) {
        line(style(BOLD, diff.before() + " and " + diff.after() + ", figures of " + diff.year()));
        line(answer());
        line(differing());
        List<RegionChange> moved = diff.moved();
        if (!moved.isEmpty()) {
            line("");
            limit(moved, top).forEach(change -> line(sentence(change)));
        }
        List<RegionChange> changed = diff.changes().stream()
                .filter(change -> change.rankChange() != 0 || change.scoreChange() != 0)
                .toList();
        if (!changed.isEmpty()) {
            line("");
            line(style(FAINT, header()));
            limit(changed, top).forEach(change -> line(row(change)));
            line("");
            line("! beyond the interval of " + diff.before() + ". Shares of the change of score; they add up to it.");
            if (top > 0 && changed.size() > top) {
                line((changed.size() - top) + " more changed; --top 0 prints all.");
            }
        }
        oneSided();
        line("");
        line("Next:  --format csv or json gives every region with the split of score and rank in full precision.");
        return text.toString();
    }

    private static List<RegionChange> limit(List<RegionChange> changes, int top) {
        return top > 0 && changes.size() > top ? changes.subList(0, top) : changes;
    }

    private String answer() {
        int moved = diff.moved().size();
        String among = diff.scope() == RankingScope.CHEMICAL ? "chemical regions" : "regions";
        long apart =
                diff.changes().stream().filter(RegionChange::intervalsApart).count();
        return (moved == 0 ? "None" : moved) + " of " + diff.changes().size() + " " + among
                + (moved == 1 ? " has" : " have") + " moved beyond the interval that " + diff.before() + " gave"
                + (moved == 0 ? "." : "; " + apart + " so far that the intervals of both have no rank in common.");
    }

    private String differing() {
        List<String> names = new ArrayList<>();
        diff.differing().forEach(factor -> names.add(word(factor)));
        return names.isEmpty()
                ? "Data, method, membership and geography are the same in both."
                : "They differ in " + String.join(", ", names) + ".";
    }

    private static String word(Factor factor) {
        return factor.name().toLowerCase(Locale.ROOT);
    }

    /// `Limburg (NL) (NL42) went from rank 9 (6 to 15) to 4 (2 to 8): score +3.2 (data +2.9, method +0.3), places -5
    /// (data
    /// -5, method 0).`
    static String sentence(RegionChange change, EditionDiff diff) {
        StringBuilder sentence = new StringBuilder(change.name() + " (" + change.region() + ") "
                + (change.rankChange() < 0 ? "rose" : "fell") + " from rank " + rank(change.rankBefore()) + " to "
                + rank(change.rankAfter()) + ": score " + signed(change.scoreChange()));
        Optional<Split> split = change.scoreSplit();
        if (split.isEmpty()) {
            return sentence.append(", which cannot be split: ")
                    .append(change.notSplitBecause())
                    .append('.')
                    .toString();
        }
        List<String> shares = new ArrayList<>();
        diff.differing()
                .forEach(factor ->
                        shares.add(word(factor) + " " + signed(split.get().share(factor))));
        return sentence.append(", of it ")
                .append(String.join(", ", shares))
                .append('.')
                .toString();
    }

    private String sentence(RegionChange change) {
        return sentence(change, diff);
    }

    private static String rank(RankInterval rank) {
        return rank.rank() + " (" + (long) Math.floor(rank.low()) + " to " + (long) Math.ceil(rank.high()) + ")";
    }

    private static String header() {
        return String.format(
                Locale.ROOT,
                "  %-5s %s %14s %14s %7s %7s %7s %7s %7s",
                "Code",
                pad("Region"),
                "Rank before",
                "Rank after",
                "Score",
                "Data",
                "Method",
                "Members",
                "Geogr.");
    }

    private static String row(RegionChange change) {
        Optional<Split> split = change.scoreSplit();
        return String.format(
                Locale.ROOT,
                "%s %-5s %s %14s %14s %7s %7s %7s %7s %7s",
                change.movedBeyondInterval() ? "!" : " ",
                change.region(),
                pad(change.name()),
                rank(change.rankBefore()),
                rank(change.rankAfter()),
                signed(change.scoreChange()),
                split.map(shares -> signed(shares.data())).orElse("-"),
                split.map(shares -> signed(shares.method())).orElse("-"),
                split.map(shares -> signed(shares.membership())).orElse("-"),
                split.map(shares -> signed(shares.geography())).orElse("-"));
    }

    private void oneSided() {
        if (!diff.oneSided().isEmpty()) {
            line("");
            line("Ranked in one of them only:");
            diff.oneSided()
                    .forEach(region -> line("  " + region.name() + " (" + region.region() + ") in " + region.edition()
                            + ": " + region.why() + "."));
        }
    }

    private static String signed(double value) {
        if (value == 0) {
            return "0";
        }
        String rounded = String.format(Locale.ROOT, "%+.2f", value);
        return rounded.equals("+0.00") || rounded.equals("-0.00") ? "~0" : rounded;
    }

    private static String pad(String text) {
        String clipped = text.length() <= NAME ? text : text.substring(0, NAME - 1) + "\u2026";
        return clipped + " ".repeat(NAME - clipped.length());
    }

    private void line(String line) {
        text.append(line).append(System.lineSeparator());
    }

    private String style(String code, String words) {
        return colours ? code + words + PLAIN : words;
    }
}
