package eu.chemclust.app.cli;

import eu.chemclust.observatory.submission.ReadTable;
import eu.chemclust.observatory.validation.RuleFinding;
import eu.chemclust.tables.Finding;
import java.util.List;
import java.util.Locale;

/// What an import found, in the words of the terminal.
final class ImportReport {
    private static final int SHOWN = 25;

    private final ReadTable table;
    private final List<RuleFinding> ruleFindings;

    ImportReport(ReadTable table, List<RuleFinding> ruleFindings) {
        this.table = table;
        this.ruleFindings = ruleFindings;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        List<Finding> findings = table.findings().list();
        findings.stream().limit(SHOWN).forEach(f -> text.append(f.sentence()).append('\n'));
        if (table.findings().count() > SHOWN) {
            text.append("... and ")
                    .append(count(table.findings().count() - SHOWN))
                    .append(" more findings.\n");
        }
        if (!findings.isEmpty()) {
            text.append('\n');
        }
        text.append(RuleFindingTable.text(ruleFindings, SHOWN));
        table.changes().forEach(change -> text.append("Note: ").append(change).append('\n'));
        line(text, "Rows", table.rows());
        line(text, "Figures", table.observations().size());
        line(text, "Series", table.observations().series().size());
        line(text, "Regions", table.observations().regions().size());
        line(text, "Confidential, kept as such", table.confidential());
        line(text, "Rows with findings", table.findings().badRows());
        line(text, "Totals passed over", table.totals());
        line(text, "Notes and headings passed over", table.notes());
        return text.toString();
    }

    private static void line(StringBuilder text, String what, long number) {
        text.append(String.format(Locale.ROOT, "%-32s%12s%n", what, count(number)));
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
