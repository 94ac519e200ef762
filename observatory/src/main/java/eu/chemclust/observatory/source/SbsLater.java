package eu.chemclust.observatory.source;

import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.tables.CsvTable;
import java.util.Optional;

/// Persons employed 2015 as published later.
final class SbsLater extends TableSource {
    private static final Optional<Period> YEAR = Optional.of(Period.year(2015));

    SbsLater() {
        super("sbs-2015-later", ';', "geo", "nace_r2", "n2015");
    }

    @Override
    void accept(CsvTable.Row row, ObservationWriter writer) {
        SeriesKey key = writer.key("persons_employed", "nace_r2", row.text("nace_r2"));
        writer.write(row, key, YEAR, row.flaggedNumber("n2015"), row.flag("n2015"));
    }
}
