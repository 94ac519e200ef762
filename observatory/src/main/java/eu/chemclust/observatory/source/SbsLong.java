package eu.chemclust.observatory.source;

import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.tables.CsvTable;
import java.util.Map;

/// Structural business statistics 2008-2015 in long form with flags.
final class SbsLong extends TableSource {
    private static final Map<String, String> INDICATORS = Map.of(
            "V11210", "local_units",
            "V13320", "wages",
            "V16110", "persons_employed",
            "V91290", "growth_persons_employed",
            "V94310", "share_manufacturing_employment");
    private static final Map<String, String> UNITS = Map.of(
            "V11210", "local units",
            "V13320", "million EUR",
            "V16110", "persons",
            "V91290", "%",
            "V94310", "%");

    SbsLong() {
        super("sbs-long", ',', "geo", "nace_r2", "indic_sb", "year", "value", "flag");
    }

    @Override
    void accept(CsvTable.Row row, ObservationWriter writer) {
        String code = row.text("indic_sb");
        String indicator = INDICATORS.get(code);
        String unit = UNITS.get(code);
        if (indicator == null || unit == null) {
            row.finding(
                    "indic_sb",
                    "one of " + INDICATORS.keySet().stream().sorted().toList() + " is due here.",
                    "Correct the code.");
            return;
        }
        SeriesKey key = writer.key(indicator, "nace_r2", row.text("nace_r2"));
        writer.write(row, key, writer.period(row, "year"), row.number("value"), row.text("flag"), unit);
    }
}
