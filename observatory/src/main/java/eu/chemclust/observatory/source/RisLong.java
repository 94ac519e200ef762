package eu.chemclust.observatory.source;

import eu.chemclust.tables.CsvTable;
import java.util.Optional;

/// Regional Innovation Scoreboard, long form: indicator "1.1.2 Population with ... (Regional)".
final class RisLong extends TableSource {
    RisLong() {
        super("ris-long", ',', "Region", "Indicator", "Year", "Value");
    }

    @Override
    void accept(CsvTable.Row row, ObservationWriter writer) {
        code(row, "Indicator")
                .ifPresent(code ->
                        writer.write(row, writer.key(code), writer.period(row, "Year"), row.number("Value"), ""));
    }

    /// The number before an indicator's name; a finding where there is none.
    static Optional<String> code(CsvTable.Row row, String column) {
        String indicator = row.text(column);
        int space = indicator.indexOf(' ');
        if (space < 1) {
            row.finding(column, "a number and a name are due here, \"1.1.2 Population ...\".", "Correct it.");
            return Optional.empty();
        }
        return Optional.of(indicator.substring(0, space).replace(',', '.'));
    }
}
