package eu.chemclust.observatory.source;

import eu.chemclust.observatory.observation.Period;
import eu.chemclust.tables.CsvTable;
import java.util.Optional;

/// Area of NUTS 2 regions, measured on their boundaries.
final class AreaNuts2 extends TableSource {
    private static final Optional<Period> YEAR = Optional.of(Period.year(2021));

    AreaNuts2() {
        super("area-nuts2", ',', "nuts2_2021", "area_km2");
    }

    @Override
    void accept(CsvTable.Row row, ObservationWriter writer) {
        writer.write(row, writer.key("area"), YEAR, row.number("area_km2"), "");
    }
}
