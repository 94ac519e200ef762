package eu.chemclust.observatory.source;

import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.region.RegionCode;
import eu.chemclust.tables.CsvTable;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;

/// The wide panel of Industry 4.0 indicators by NUTS 2 region and year: of its hundred columns those that come from
/// official statistics on research, skills, technology jobs and population. Columns that its authors counted
/// themselves (media, papers, student exchange) are passed over, and so are rows for groups of countries.
final class IndustryPanel implements Source {
    /// Groups of countries that stand among the regions.
    private static final Set<String> GROUPS = Set.of("EA19", "EFTA", "EU15", "EU27", "EU28");

    /// A column and the series it holds.
    private record Column(String name, String series, String unit) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("demo_r_d2jan_UNIT_NR__SEX_T__AGE_TOTAL", "population", "persons"),
            new Column(
                    "edat_lfse_04_SEX_T__ISCED11_ED5-8__AGE_Y25-64__UNIT_PC",
                    "tertiary_education[age=Y25-64]",
                    "% of population 25-64"),
            new Column(
                    "edat_lfse_12_SEX_T__ISCED11_ED5-8__AGE_Y30-34__UNIT_PC",
                    "tertiary_education[age=Y30-34]",
                    "% of population 30-34"),
            hrst("HRST"),
            hrst("HRSTC"),
            hrst("SE"),
            technology("C_HTC_MH"),
            technology("C_HTC"),
            technology("C_LTC_M"),
            technology("HTC"),
            technology("KIS_HTC"),
            technology("KIS"),
            gerd("TOTAL"),
            gerd("BES"),
            gerd("GOV"),
            gerd("HES"),
            gerd("PNP"),
            new Column(
                    "rd_p_persreg_PROF_POS_TOTAL__SEX_T__SECTPERF_TOTAL__UNIT_PC_EMP_HC",
                    "rd_personnel[sectperf=TOTAL]",
                    "% of employment, head count"),
            new Column(
                    "rd_p_persreg_PROF_POS_TOTAL__SEX_T__SECTPERF_BES__UNIT_PC_EMP_FTE",
                    "rd_personnel[sectperf=BES]",
                    "% of employment, full-time equivalents"));

    private static Column hrst(String category) {
        return new Column(
                "hrst_st_rcat_CATEGORY_" + category + "__UNIT_PC_POP",
                "hrst[category=" + category + "]",
                "% of population");
    }

    private static Column technology(String sector) {
        return new Column(
                "htec_emp_reg2_NACE_R2_" + sector + "__UNIT_PC_EMP__SEX_T",
                "technology_employment[nace_r2=" + sector + "]",
                "% of employment");
    }

    private static Column gerd(String sector) {
        return new Column(
                "rd_e_gerdreg_SECTPERF_" + sector + "__UNIT_PC_GDP", "gerd[sectperf=" + sector + "]", "% of GDP");
    }

    @Override
    public String reader() {
        return "industry-panel";
    }

    @Override
    public void read(PackageFile file, InputStream in, NutsCodes codes, Consumer<Observation> consumer) {
        String source = Objects.requireNonNull(file.resource().source(), "source");
        String vintage = DataFolder.vintage(file).id();
        RegionColumn regions = new RegionColumn("NUTS2", file, codes);
        List<SeriesKey> keys = COLUMNS.stream()
                .map(column -> SeriesKey.parse(source + ":" + column.series()))
                .toList();
        CsvTable.read(file.name(), in, '\t', columns(), row -> {
            if (GROUPS.contains(row.text("NUTS2"))) {
                return;
            }
            Optional<Period> period = Optional.empty();
            Optional<RegionCode> region = Optional.empty();
            for (int i = 0; i < COLUMNS.size(); i++) {
                OptionalDouble value = row.number(COLUMNS.get(i).name());
                if (value.isEmpty()) {
                    continue;
                }
                // A row without any of these columns may carry a code that no statistics know.
                period = period.isPresent() ? period : year(row);
                region = region.isPresent() ? region : regions.get(row);
                if (period.isEmpty() || region.isEmpty()) {
                    return;
                }
                consumer.accept(new Observation(
                        keys.get(i),
                        region.get(),
                        period.get(),
                        value,
                        "",
                        COLUMNS.get(i).unit(),
                        vintage));
            }
        });
    }

    /// The columns that are read.
    static List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("NUTS2", "YEAR"));
        COLUMNS.forEach(column -> columns.add(column.name()));
        return columns;
    }

    private static Optional<Period> year(CsvTable.Row row) {
        try {
            return Optional.of(Period.parse(row.text("YEAR")));
        } catch (IllegalArgumentException e) {
            row.finding("YEAR", "a year such as 2015 is due here.", "Correct it.");
            return Optional.empty();
        }
    }
}
