package eu.chemclust.observatory.source;

import eu.chemclust.tables.CsvTable;

/// Gross domestic product out of a collection of Eurostat tables; other tables of the file are passed over.
final class GdpLong extends TableSource {
    GdpLong() {
        super("gdp-long", ',', "geo", "time", "values", "input_var_code");
    }

    @Override
    void accept(CsvTable.Row row, ObservationWriter writer) {
        if (row.text("input_var_code").equals("tgs00003")) {
            writer.write(row, writer.key("gdp"), writer.period(row, "time"), row.number("values"), "");
        }
    }
}
