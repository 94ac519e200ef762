package eu.chemclust.observatory.source;

import eu.chemclust.tables.CsvTable;

/// Population on 1 January out of a collection of Eurostat tables; other tables of the file are passed over.
final class PopulationLong extends TableSource {
    PopulationLong() {
        super("population-long", ',', "geo", "time", "values", "input_var_code");
    }

    @Override
    void accept(CsvTable.Row row, ObservationWriter writer) {
        if (row.text("input_var_code").equals("tgs00096")) {
            writer.write(row, writer.key("population"), writer.period(row, "time"), row.number("values"), "");
        }
    }
}
