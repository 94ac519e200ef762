package eu.chemclust.report;

import eu.chemclust.tables.Cell;
import eu.chemclust.tables.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// An edition as SDMX-CSV 2.0 with the data structure that goes with it: dimensions FREQ, GEO, INDICATOR and
/// TIME_PERIOD, the measure OBS_VALUE, and attributes. A missing value is `NaN` with a status that says why, as the
/// form asks for floating-point measures.
public final class SdmxCsv {
    private SdmxCsv() {}

    /// The structure of a framework's figures: its measures are the framework's own.
    private static Cell structureId(String framework) {
        return Cell.of("CHEMCLUST:" + framework.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_") + "(1.0.0)");
    }

    private static final List<String> COLUMNS = List.of(
            "STRUCTURE",
            "STRUCTURE_ID",
            "ACTION",
            "FREQ",
            "GEO",
            "INDICATOR",
            "TIME_PERIOD",
            "OBS_VALUE",
            "OBS_STATUS",
            "CONF_STATUS",
            "OBS_FLAG",
            "UNIT_MEASURE",
            "REF_PERIOD_DETAIL",
            "COMMENT_OBS");

    /// One figure.
    ///
    /// @param value          `NaN` where it is missing
    /// @param missing        why it is missing, else empty
    /// @param flags          the publishers' flags, one letter each
    /// @param period         period of the figures under it
    /// @param estimatedShare share that rests on splitting areas
    public record Observation(
            String region,
            Measure measure,
            int year,
            double value,
            String missing,
            String flags,
            String period,
            double estimatedShare) {}

    /// The data message of some figures, in their order.
    ///
    /// @param framework code of the framework that they belong to
    public static Sheet data(String framework, List<Observation> figures) {
        Cell structure = structureId(framework);
        return new Sheet(
                "sdmx",
                COLUMNS,
                figures.stream()
                        .map(figure -> row(
                                structure,
                                figure.region(),
                                figure.measure(),
                                figure.year(),
                                figure.value(),
                                new Cube.Remark(
                                        figure.missing(), figure.flags(), figure.period(), figure.estimatedShare())))
                        .toList());
    }

    /// The data message of an edition.
    static Sheet data(Cube cube) {
        List<List<Cell>> rows = new ArrayList<>();
        Cell structure = structureId(cube.figures().framework().root().code());
        cube.read((region, measure, year, value, remark) ->
                rows.add(row(structure, region, measure, year, value, remark)));
        return new Sheet("sdmx", COLUMNS, rows);
    }

    private static List<Cell> row(
            Cell structure, String region, Measure measure, int year, double value, Cube.Remark remark) {
        return List.of(
                Cell.of("dataflow"),
                structure,
                Cell.of("I"),
                Cell.of("A"),
                Cell.of(region),
                Cell.of(measure.code()),
                Cell.of(year),
                Double.isNaN(value) ? Cell.of("NaN") : Cell.of(value),
                Cell.of(status(remark)),
                Cell.of(isConfidential(remark) ? "C" : "F"),
                Cell.of(remark.flags()),
                Cell.of(measure.unit()),
                Cell.of(remark.period()),
                Cell.of(remark.missing()));
    }

    private static boolean isConfidential(Cube.Remark remark) {
        return remark.missing().equals("confidential") || remark.flags().contains("c");
    }

    /// A code of SDMX's cross-domain list CL_OBS_STATUS. Where a publisher sets several flags, a break comes first,
    /// because it forbids comparison in time.
    static String status(Cube.Remark remark) {
        return switch (remark.missing()) {
            case "" -> flagged(remark);
            case "confidential" -> "Q";
            case "not_defined" -> "M";
            default -> "O";
        };
    }

    private static String flagged(Cube.Remark remark) {
        for (String flag : List.of("b", "d", "u", "p", "e")) {
            if (remark.flags().contains(flag)) {
                return flag.toUpperCase(Locale.ROOT);
            }
        }
        return remark.split() > 0 ? "E" : "A";
    }

    /// The data structure, for a reader who has to set it up.
    static Sheet structure() {
        List<List<Cell>> rows = new ArrayList<>();
        add(rows, "FREQ", "dimension", "CL_FREQ", "Frequency: always A, annual.");
        add(rows, "GEO", "dimension", "NUTS", "Benchmark region: NUTS code of the version in the file of regions.");
        add(rows, "INDICATOR", "dimension", "measures.csv", "What is measured; the codes are listed in measures.csv.");
        add(rows, "TIME_PERIOD", "time dimension", "", "Year that the figure stands for.");
        add(rows, "OBS_VALUE", "measure", "double", "The figure, in full precision; NaN where it is missing.");
        add(
                rows,
                "OBS_STATUS",
                "attribute of the observation",
                "CL_OBS_STATUS",
                "A normal, B break, D definition"
                        + " differs, E estimated, P provisional, U low reliability, M cannot exist, O missing, Q suppressed.");
        add(rows, "CONF_STATUS", "attribute of the observation", "CL_CONF_STATUS", "F free, C confidential by law.");
        add(rows, "OBS_FLAG", "attribute of the observation", "Eurostat flags", "All flags of the publishers.");
        add(rows, "UNIT_MEASURE", "attribute of the series", "", "Unit in words.");
        add(rows, "REF_PERIOD_DETAIL", "attribute of the observation", "", "Period of the figures that were used.");
        add(rows, "COMMENT_OBS", "attribute of the observation", "", "Why a value is missing.");
        return new Sheet("structure", List.of("component", "role", "representation", "meaning"), rows);
    }

    private static void add(List<List<Cell>> rows, String component, String role, String codes, String meaning) {
        rows.add(List.of(Cell.of(component), Cell.of(role), Cell.of(codes), Cell.of(meaning)));
    }
}
