package eu.chemclust.observatory.source;

import eu.chemclust.observatory.observation.Period;
import eu.chemclust.tables.CsvTable;
import java.util.Optional;

/// Interreg 2014-2020 by NUTS 3 region; areas without a code (Svalbard, Jan Mayen) are passed over.
final class InterregNuts3 extends TableSource {
    private static final Optional<Period> PERIOD = Optional.of(new Period(2014, 2020));

    InterregNuts3() {
        super(
                "interreg-nuts3",
                ',',
                "nuts3_2021",
                "keep_No_of_projects",
                "keep_No_of_partners",
                "keep_Total_budgets_MEUR",
                "keep_ERDF_MEUR");
    }

    @Override
    void accept(CsvTable.Row row, ObservationWriter writer) {
        if (row.text("nuts3_2021").isEmpty()) {
            return;
        }
        writer.write(row, writer.key("projects"), PERIOD, row.number("keep_No_of_projects"), "", "projects");
        writer.write(row, writer.key("partners"), PERIOD, row.number("keep_No_of_partners"), "", "partners");
        writer.write(row, writer.key("budget"), PERIOD, row.number("keep_Total_budgets_MEUR"), "", "million EUR");
        writer.write(row, writer.key("erdf"), PERIOD, row.number("keep_ERDF_MEUR"), "", "million EUR");
    }
}
