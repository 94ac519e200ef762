package eu.chemclust.exchange.money;

import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.CsvTable;
import eu.chemclust.tables.Finding;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a plan from CSV: `partner,item,cost_eur,fund,kind,declared_eur,grant_eur,date`; the last three may be empty.
public final class PlanFile {
    private static final List<String> COLUMNS =
            List.of("partner", "item", "cost_eur", "fund", "kind", "declared_eur", "grant_eur", "date");
    private static final Pattern EURO = Pattern.compile("[0-9]{1,13}(\\.[0-9]{1,2})?");

    private PlanFile() {}

    /// The lines of a plan.
    ///
    /// @param today the day for lines without one
    /// @param rates the funds that there are, so that an unknown one is told with all else that is wrong in its row
    /// @throws BadInputException with all findings
    public static List<PlanLine> read(String file, InputStream in, LocalDate today, CoFinancingRates rates) {
        List<PlanLine> lines = new ArrayList<>();
        CsvTable.read(file, in, ',', COLUMNS, row -> line(row, today, rates).ifPresent(lines::add));
        if (lines.isEmpty()) {
            throw new BadInputException(
                    List.of(Finding.ofFile(file, "the plan has no lines.", "Add a line for each cost and fund.")
                            .keyed("plan.empty")));
        }
        return lines;
    }

    private static Optional<PlanLine> line(CsvTable.Row row, LocalDate today, CoFinancingRates rates) {
        boolean known = fund(row, rates);
        if (row.text("partner").isEmpty() || row.text("item").isEmpty()) {
            row.keyedFinding(
                    "partner", "a partner and an item are due in every line.", "Complete the line.", "plan.incomplete");
            return Optional.empty();
        }
        Optional<BigDecimal> cost = euro(row, "cost_eur");
        Optional<BigDecimal> declared = row.text("declared_eur").isEmpty() ? cost : euro(row, "declared_eur");
        boolean asks = !row.text("grant_eur").isEmpty();
        Optional<BigDecimal> asked = asks ? euro(row, "grant_eur") : Optional.empty();
        LocalDate day = today;
        try {
            day = row.text("date").isEmpty() ? today : LocalDate.parse(row.text("date"));
        } catch (DateTimeParseException e) {
            row.keyedFinding("date", "a date such as 2027-01-31 is due here.", "Correct it.", "plan.date");
            return Optional.empty();
        }
        if (!known || cost.isEmpty() || declared.isEmpty() || asks != asked.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new PlanLine(
                row.line(),
                row.text("partner"),
                row.text("item"),
                cost.get(),
                row.text("fund"),
                row.text("kind"),
                declared.get(),
                asked,
                day));
    }

    private static boolean fund(CsvTable.Row row, CoFinancingRates rates) {
        if (row.text("fund").isEmpty() || rates.knows(row.text("fund"), row.text("kind"))) {
            return true;
        }
        String names = String.join("; ", rates.names());
        row.keyedFinding(
                "fund",
                "the table of rates has no fund " + row.text("fund") + " of the kind \"" + row.text("kind") + "\".",
                "Choose fund and kind from: " + names + "; or add the rate to the table.",
                "plan.unknown-fund",
                (row.text("fund") + " " + row.text("kind")).strip(),
                names);
        return false;
    }

    private static Optional<BigDecimal> euro(CsvTable.Row row, String column) {
        String text = row.text(column);
        if (EURO.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text).setScale(2));
        }
        row.keyedFinding(
                column,
                "an amount in euro is due here: digits, a point and two digits for cents, no thousands separator.",
                "Write 1762400.00.",
                "plan.amount");
        return Optional.empty();
    }
}
