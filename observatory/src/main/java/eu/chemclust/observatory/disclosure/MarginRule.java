package eu.chemclust.observatory.disclosure;

import eu.chemclust.tables.CsvTable;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A sum that holds in the tables of a source: over the regions of a country, or over the codes of a dimension.
///
/// @param source    short name of the source
/// @param indicator an indicator whose figures add up
/// @param dimension `geo` for regions, else the dimension
/// @param total     code of the total; empty for `geo`
/// @param parts     codes of its parts; empty for `geo`
public record MarginRule(String source, String indicator, String dimension, String total, List<String> parts) {
    static final String REGIONS = "geo";

    public MarginRule {
        parts = List.copyOf(parts);
    }

    boolean isOverRegions() {
        return dimension.equals(REGIONS);
    }

    /// Reads the rules from their file.
    ///
    /// @throws BadInputException with findings for what is wrong
    public static List<MarginRule> read(String file, InputStream in) {
        List<MarginRule> rules = new ArrayList<>();
        CsvTable.read(file, in, ',', List.of("source", "indicator", "dimension", "total", "parts"), row -> {
            boolean regions = row.text("dimension").equals(REGIONS);
            List<String> parts =
                    regions ? List.of() : Arrays.asList(row.text("parts").split(" +"));
            if (!regions && (row.text("total").isEmpty() || parts.size() < 2)) {
                row.finding("parts", "a total and at least two parts are due here.", "Correct the row.");
                return;
            }
            rules.add(new MarginRule(
                    row.text("source"), row.text("indicator"), row.text("dimension"), row.text("total"), parts));
        });
        return rules;
    }
}
