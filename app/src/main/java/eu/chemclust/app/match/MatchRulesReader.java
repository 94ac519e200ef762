package eu.chemclust.app.match;

import eu.chemclust.exchange.matching.MatchRules;
import eu.chemclust.exchange.money.CoFinancingRates;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.tables.CsvTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads what matches are judged by from the data packages.
public final class MatchRulesReader {
    private MatchRulesReader() {}

    /// The rules of a data folder.
    ///
    /// @throws eu.chemclust.tables.BadInputException with all findings of a file
    public static MatchRules read(DataFolder folder) {
        return new MatchRules(
                folder.read("match-weights", MatchRules::weights),
                folder.read("match-levels", MatchRules::levels),
                folder.read("match-validators", MatchRules::validators));
    }

    /// The co-financing rates of a data folder.
    ///
    /// @throws eu.chemclust.tables.BadInputException with all findings
    public static CoFinancingRates rates(DataFolder folder) {
        return folder.read("co-financing-rates", CoFinancingRates::read);
    }

    /// Names of NACE by code without points.
    public static Map<String, String> sectors(DataFolder folder) {
        Map<String, String> names = new HashMap<>();
        return folder.read("catalogue-nace", (file, in) -> {
            CsvTable.read(
                    file,
                    in,
                    ',',
                    Set.of(""),
                    List.of("Code", "Description"),
                    row -> names.put(row.text("Code").replace(".", ""), row.text("Description")));
            return names;
        });
    }
}
