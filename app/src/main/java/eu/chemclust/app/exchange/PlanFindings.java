package eu.chemclust.app.exchange;

import eu.chemclust.app.view.Messages;
import eu.chemclust.tables.Finding;
import java.util.Map;

/// What is wrong with a budget, in the reader's language.
final class PlanFindings {
    /// Columns of a plan that are fields of the form.
    private static final Map<String, String> FIELDS =
            Map.of("fund", "finder.fund", "cost_eur", "finder.cost", "grant_eur", "finder.grant", "date", "finder.day");

    private PlanFindings() {}

    /// The finding in a sentence: where, what stands there, what should hold, what to do.
    ///
    /// @param isForm whether the budget came from the form's fields, so that it has neither rows nor columns
    static String sentence(Messages messages, Finding finding, boolean isForm) {
        return place(messages, finding, isForm) + rule(messages, finding);
    }

    private static String place(Messages messages, Finding finding, boolean isForm) {
        String label = FIELDS.get(finding.column());
        String column = isForm && label != null ? messages.text(label) : finding.column();
        String row = isForm || finding.row() == 0 ? "" : messages.text("problem.row", Long.toString(finding.row()));
        String where = String.join(
                ", ",
                java.util.stream.Stream.of(row, (column + " " + finding.value()).strip())
                        .filter(part -> !part.isEmpty())
                        .toList());
        return where.isEmpty() ? "" : where + ": ";
    }

    private static String rule(Messages messages, Finding finding) {
        return finding.key().isEmpty()
                ? finding.rule() + " " + finding.remedy()
                : messages.text("problem." + finding.key(), finding.gaps().toArray(String[]::new));
    }
}
