package eu.chemclust.app.cli;

import eu.chemclust.observatory.validation.RuleFinding;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Findings against rules as lines of text, the gravest first.
final class RuleFindingTable {
    private RuleFindingTable() {}

    static String text(List<RuleFinding> findings, int shown) {
        StringBuilder text = new StringBuilder();
        List<RuleFinding> sorted = findings.stream()
                .sorted(Comparator.comparing((RuleFinding f) -> f.acceptance().isPresent())
                        .thenComparing(f -> f.rule().importance()))
                .toList();
        sorted.stream()
                .limit(shown)
                .forEach(finding -> text.append(line(finding)).append('\n'));
        if (sorted.size() > shown) {
            text.append("... and ")
                    .append(String.format(Locale.ROOT, "%,d", sorted.size() - shown))
                    .append(" more.\n");
        }
        if (!sorted.isEmpty()) {
            text.append('\n');
        }
        return text.toString();
    }

    private static String line(RuleFinding finding) {
        String state = finding.acceptance()
                .map(a -> "accepted")
                .orElse(finding.rule().importance().name().toLowerCase(Locale.ROOT));
        String reason = finding.acceptance()
                .map(a -> " Accepted by " + a.who() + " on " + a.date() + ": " + a.reason())
                .orElse("");
        return String.format(Locale.ROOT, "%-9s%-13s%s", state, finding.id(), finding.sentence()) + reason;
    }
}
