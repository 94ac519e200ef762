package eu.chemclust.report;

import java.util.Locale;

/// A form in which an edition is given to others.
public enum ExportFormat {
    /// One row a figure, for any program.
    CSV,
    /// JSON-stat 2.0, as many statistical offices publish it.
    JSON_STAT,
    /// SDMX-CSV 2.0, for statistical systems.
    SDMX_CSV,
    /// An Excel workbook for people.
    XLSX,
    /// A description of the data sets after DCAT-AP 3, for data portals.
    DCAT;

    /// The name as options and documents write it: `json-stat`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// How the name of its main file ends, after the edition's name.
    public String ending() {
        return switch (this) {
            case CSV -> ".csv";
            case JSON_STAT -> ".json";
            case SDMX_CSV -> ".sdmx.csv";
            case XLSX -> ".xlsx";
            case DCAT -> ".dcat.jsonld";
        };
    }

    @Override
    public String toString() {
        return code();
    }
}
