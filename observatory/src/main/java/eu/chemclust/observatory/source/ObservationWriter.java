package eu.chemclust.observatory.source;

import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.region.RegionCode;
import eu.chemclust.tables.CsvTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/// Makes observations of one file's rows.
final class ObservationWriter {
    private final String source;
    private final String unit;
    private final String vintage;
    private final RegionColumn regions;
    private final Consumer<Observation> consumer;
    private final Map<String, SeriesKey> keys = new HashMap<>();
    private final Map<String, Period> periods = new HashMap<>();

    ObservationWriter(PackageFile file, RegionColumn regions, Consumer<Observation> consumer) {
        this.source = java.util.Objects.requireNonNull(file.resource().source(), "source");
        String declared = file.resource().unit();
        this.unit = declared == null ? "" : declared;
        this.vintage = DataFolder.vintage(file).id();
        this.regions = regions;
        this.consumer = consumer;
    }

    SeriesKey key(String indicator) {
        return keys.computeIfAbsent(indicator, i -> SeriesKey.of(source, i));
    }

    SeriesKey key(String indicator, String dimension, String code) {
        return keys.computeIfAbsent(
                indicator + "/" + code, i -> new SeriesKey(source, indicator, Map.of(dimension, code)));
    }

    Optional<Period> period(CsvTable.Row row, String column) {
        String text = row.text(column);
        Period known = periods.get(text);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            Period period = Period.parse(text);
            periods.put(text, period);
            return Optional.of(period);
        } catch (IllegalArgumentException e) {
            row.finding(column, "a year such as 2015 or a span such as 2014-2020 is due here.", "Correct it.");
            return Optional.empty();
        }
    }

    /// Hands an observation on; a cell with neither value nor flag says nothing and is left out.
    void write(CsvTable.Row row, SeriesKey key, Optional<Period> period, OptionalDouble value, String flag) {
        write(row, key, period, value, flag, unit);
    }

    void write(
            CsvTable.Row row,
            SeriesKey key,
            Optional<Period> period,
            OptionalDouble value,
            String flag,
            String cellUnit) {
        Optional<RegionCode> region = regions.get(row);
        if (region.isPresent() && period.isPresent() && (value.isPresent() || !flag.isEmpty())) {
            consumer.accept(new Observation(key, region.get(), period.get(), value, flag, cellUnit, vintage));
        }
    }
}
