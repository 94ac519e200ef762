package eu.chemclust.observatory.source;

import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.region.RegionCode;
import eu.chemclust.tables.CsvTable;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;

/// The readers of the tables that ship with the program. Each is one small class with the columns it needs
/// and what a row means.
public final class TableSources {
    private TableSources() {}

    /// All readers, by the name that data packages use.
    public static Map<String, Source> all() {
        Map<String, Source> sources = new HashMap<>();
        for (Source source : List.of(
                new RisLong(),
                new SbsLong(),
                new SbsLater(),
                new Sbs2022(),
                new PopulationLong(),
                new GdpLong(),
                new AreaNuts2(),
                new EtsInstallations(),
                new InterregNuts3())) {
            sources.put(source.reader(), source);
        }
        return Map.copyOf(sources);
    }

    /// What every table has in common: a region column, a vintage, a unit.
    private abstract static class Table implements Source {
        private final String reader;
        private final char separator;
        private final List<String> columns;

        Table(String reader, char separator, String... columns) {
            this.reader = reader;
            this.separator = separator;
            this.columns = List.of(columns);
        }

        @Override
        public final String reader() {
            return reader;
        }

        @Override
        public final void read(PackageFile file, InputStream in, NutsCodes codes, Consumer<Observation> consumer) {
            Writer writer = new Writer(file, new RegionColumn(regionColumn(), file, codes), consumer);
            List<String> declared = file.resource().missingValues();
            Set<String> missing = declared == null ? CsvTable.MISSING : Set.copyOf(declared);
            CsvTable.read(file.name(), in, separator, missing, columns, row -> accept(row, writer));
        }

        String regionColumn() {
            return columns.getFirst();
        }

        abstract void accept(CsvTable.Row row, Writer writer);
    }

    /// Makes observations of one file's rows.
    private static final class Writer {
        private final String source;
        private final String unit;
        private final String vintage;
        private final RegionColumn regions;
        private final Consumer<Observation> consumer;
        private final Map<String, SeriesKey> keys = new HashMap<>();
        private final Map<String, Period> periods = new HashMap<>();

        Writer(PackageFile file, RegionColumn regions, Consumer<Observation> consumer) {
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

    /// Regional Innovation Scoreboard, long form: indicator "1.1.2 Population with ... (Regional)".
    private static final class RisLong extends Table {
        RisLong() {
            super("ris-long", ',', "Region", "Indicator", "Year", "Value");
        }

        @Override
        void accept(CsvTable.Row row, Writer writer) {
            String indicator = row.text("Indicator");
            int space = indicator.indexOf(' ');
            if (space < 1) {
                row.finding("Indicator", "a number and a name are due here, \"1.1.2 Population ...\".", "Correct it.");
                return;
            }
            String code = indicator.substring(0, space).replace(',', '.');
            writer.write(row, writer.key(code), writer.period(row, "Year"), row.number("Value"), "");
        }
    }

    /// Structural business statistics 2008-2015 in long form with flags.
    private static final class SbsLong extends Table {
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
        void accept(CsvTable.Row row, Writer writer) {
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

    /// Persons employed 2015 as published later.
    private static final class SbsLater extends Table {
        private static final Optional<Period> YEAR = Optional.of(Period.year(2015));

        SbsLater() {
            super("sbs-2015-later", ';', "geo", "nace_r2", "n2015");
        }

        @Override
        void accept(CsvTable.Row row, Writer writer) {
            SeriesKey key = writer.key("persons_employed", "nace_r2", row.text("nace_r2"));
            writer.write(row, key, YEAR, row.flaggedNumber("n2015"), row.flag("n2015"));
        }
    }

    /// Persons employed 2022.
    private static final class Sbs2022 extends Table {
        Sbs2022() {
            super("sbs-2022", ',', "NUTS_ID", "Sector", "Time", "Empl_pers");
        }

        @Override
        void accept(CsvTable.Row row, Writer writer) {
            SeriesKey key = writer.key("persons_employed", "nace_r2", row.text("Sector"));
            writer.write(row, key, writer.period(row, "Time"), row.number("Empl_pers"), "");
        }
    }

    /// Population on 1 January out of a collection of Eurostat tables; other tables of the file are passed over.
    private static final class PopulationLong extends Table {
        PopulationLong() {
            super("population-long", ',', "geo", "time", "values", "input_var_code");
        }

        @Override
        void accept(CsvTable.Row row, Writer writer) {
            if (row.text("input_var_code").equals("tgs00096")) {
                writer.write(row, writer.key("population"), writer.period(row, "time"), row.number("values"), "");
            }
        }
    }

    /// Gross domestic product out of the same collection.
    private static final class GdpLong extends Table {
        GdpLong() {
            super("gdp-long", ',', "geo", "time", "values", "input_var_code");
        }

        @Override
        void accept(CsvTable.Row row, Writer writer) {
            if (row.text("input_var_code").equals("tgs00003")) {
                writer.write(row, writer.key("gdp"), writer.period(row, "time"), row.number("values"), "");
            }
        }
    }

    /// Area of NUTS 2 regions.
    private static final class AreaNuts2 extends Table {
        private static final Optional<Period> YEAR = Optional.of(Period.year(2021));

        AreaNuts2() {
            super("area-nuts2", ',', "nuts2_2021", "area_km2");
        }

        @Override
        void accept(CsvTable.Row row, Writer writer) {
            writer.write(row, writer.key("area"), YEAR, row.number("area_km2"), "");
        }
    }

    /// Verified emissions of installations 2013-2020; an installation without region is passed over (see the
    /// caveats of the package).
    private static final class EtsInstallations extends Table {
        private static final String PREFIX = "verified_tCO2_";
        private static final List<String> YEARS =
                List.of("2013", "2014", "2015", "2016", "2017", "2018", "2019", "2020");

        EtsInstallations() {
            super("ets-installations", ',', columns());
        }

        private static String[] columns() {
            List<String> columns = new ArrayList<>(List.of("nuts3_2021", "installation_id"));
            YEARS.forEach(year -> columns.add(PREFIX + year));
            return columns.toArray(String[]::new);
        }

        @Override
        void accept(CsvTable.Row row, Writer writer) {
            if (row.text("nuts3_2021").isEmpty()) {
                return;
            }
            SeriesKey key = writer.key("verified_co2", "installation", row.text("installation_id"));
            for (String year : YEARS) {
                writer.write(row, key, Optional.of(Period.parse(year)), row.number(PREFIX + year), "");
            }
        }
    }

    /// Interreg 2014-2020 by NUTS 3 region; areas without a code (Svalbard, Jan Mayen) are passed over.
    private static final class InterregNuts3 extends Table {
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
        void accept(CsvTable.Row row, Writer writer) {
            if (row.text("nuts3_2021").isEmpty()) {
                return;
            }
            writer.write(row, writer.key("projects"), PERIOD, row.number("keep_No_of_projects"), "", "projects");
            writer.write(row, writer.key("partners"), PERIOD, row.number("keep_No_of_partners"), "", "partners");
            writer.write(row, writer.key("budget"), PERIOD, row.number("keep_Total_budgets_MEUR"), "", "million EUR");
            writer.write(row, writer.key("erdf"), PERIOD, row.number("keep_ERDF_MEUR"), "", "million EUR");
        }
    }
}
