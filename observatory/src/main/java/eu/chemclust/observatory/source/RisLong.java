package eu.chemclust.observatory.source;

import eu.chemclust.tables.CsvTable;

/// Regional Innovation Scoreboard, long form: indicator "1.1.2 Population with ... (Regional)".
final class RisLong extends TableSource {
    RisLong() {
        super("ris-long", ',', "Region", "Indicator", "Year", "Value");
    }

    @Override
    void accept(CsvTable.Row row, ObservationWriter writer) {
        String indicator = row.text("Indicator");
        int space = indicator.indexOf(' ');
        if (space < 1) {
            row.finding("Indicator", "a number and a name are due here, \"1.1.2 Population ...\".", "Correct it.");
            return;
        }
        String code = indicator.substring(0, space).replace(',', '.');
        writer.write(row, writer.key(code), writer.period(row, "Year"), row.number("Value"), "");
    }
}
