package eu.chemclust.observatory.source;

import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.tables.CsvTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Verified emissions of installations 2013-2020; an installation without region is passed over (see the
/// caveats of the package).
final class EtsInstallations extends TableSource {
    private static final String PREFIX = "verified_tCO2_";
    private static final List<String> YEARS = List.of("2013", "2014", "2015", "2016", "2017", "2018", "2019", "2020");

    EtsInstallations() {
        super("ets-installations", ',', columns());
    }

    private static String[] columns() {
        List<String> columns = new ArrayList<>(List.of("nuts3_2021", "installation_id"));
        YEARS.forEach(year -> columns.add(PREFIX + year));
        return columns.toArray(String[]::new);
    }

    @Override
    void accept(CsvTable.Row row, ObservationWriter writer) {
        if (row.text("nuts3_2021").isEmpty()) {
            return;
        }
        SeriesKey key = writer.key("verified_co2", "installation", row.text("installation_id"));
        for (String year : YEARS) {
            writer.write(row, key, Optional.of(Period.parse(year)), row.number(PREFIX + year), "");
        }
    }
}
