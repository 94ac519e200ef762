package eu.chemclust.observatory.source;

import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.region.RegionCode;
import eu.chemclust.tables.CsvTable;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/// Patent applications to the European Patent Office by priority year (`pat_ep_rtot`): number and number per million
/// inhabitants, from countries to NUTS 2 regions, since 2000. Other units, NUTS 3 areas and older years are passed
/// over.
final class PatentApplications implements Source {
    private static final int FIRST_YEAR = 2000;
    private static final int NUTS2_LENGTH = 4;
    private static final Map<String, String> INDICATORS =
            Map.of("NR", "applications", "P_MHAB", "applications_per_million");
    private static final Map<String, String> UNITS =
            Map.of("NR", "applications", "P_MHAB", "applications per million inhabitants");

    @Override
    public String reader() {
        return "patent-applications";
    }

    @Override
    public void read(PackageFile file, InputStream in, NutsCodes codes, Consumer<Observation> consumer) {
        String source = Objects.requireNonNull(file.resource().source(), "source");
        String vintage = DataFolder.vintage(file).id();
        RegionColumn regions = new RegionColumn("geo", file, codes);
        CsvTable.read(file.name(), in, ',', List.of("unit", "geo", "time", "values"), row -> {
            String indicator = INDICATORS.get(row.text("unit"));
            if (indicator == null || row.text("geo").length() > NUTS2_LENGTH) {
                return;
            }
            OptionalDouble value = row.number("values");
            Optional<Period> period = year(row);
            if (value.isEmpty() || period.isEmpty() || period.get().first() < FIRST_YEAR) {
                return;
            }
            Optional<RegionCode> region = regions.get(row);
            region.ifPresent(code -> consumer.accept(new Observation(
                    SeriesKey.of(source, indicator),
                    code,
                    period.get(),
                    value,
                    "",
                    UNITS.getOrDefault(row.text("unit"), ""),
                    vintage)));
        });
    }

    private static Optional<Period> year(CsvTable.Row row) {
        try {
            return Optional.of(Period.parse(row.text("time")));
        } catch (IllegalArgumentException e) {
            row.finding("time", "a year such as 2012 is due here.", "Correct it.");
            return Optional.empty();
        }
    }
}
