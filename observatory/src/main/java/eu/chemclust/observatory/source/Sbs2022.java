package eu.chemclust.observatory.source;

import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.tables.CsvTable;

/// Persons employed 2022.
final class Sbs2022 extends TableSource {
    Sbs2022() {
        super("sbs-2022", ',', "NUTS_ID", "Sector", "Time", "Empl_pers");
    }

    @Override
    void accept(CsvTable.Row row, ObservationWriter writer) {
        SeriesKey key = writer.key("persons_employed", "nace_r2", row.text("Sector"));
        writer.write(row, key, writer.period(row, "Time"), row.number("Empl_pers"), "");
    }
}
