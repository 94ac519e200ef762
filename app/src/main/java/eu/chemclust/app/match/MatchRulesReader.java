package eu.chemclust.app.match;

import eu.chemclust.exchange.matching.MatchRules;
import eu.chemclust.exchange.money.CoFinancingRates;
import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.source.PackageFile;
import eu.chemclust.tables.CsvTable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/// Reads what matches are judged by from the data packages.
public final class MatchRulesReader {
    private MatchRulesReader() {}

    /// The rules of a data folder.
    ///
    /// @throws eu.chemclust.tables.BadInputException with all findings of a file
    public static MatchRules read(DataFolder folder) {
        return new MatchRules(
                read(folder, "match-weights", MatchRules::weights),
                read(folder, "match-levels", MatchRules::levels),
                read(folder, "match-validators", MatchRules::validators));
    }

    /// The co-financing rates of a data folder.
    ///
    /// @throws eu.chemclust.tables.BadInputException with all findings
    public static CoFinancingRates rates(DataFolder folder) {
        return read(folder, "co-financing-rates", CoFinancingRates::read);
    }

    /// Names of NACE by code without points.
    public static Map<String, String> sectors(DataFolder folder) {
        Map<String, String> names = new HashMap<>();
        return read(folder, "catalogue-nace", (file, in) -> {
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

    /// The one file of a kind.
    static <T> T read(DataFolder folder, String reader, BiFunction<String, InputStream, T> how) {
        PackageFile file = folder.file(reader);
        try (InputStream in = folder.open(file)) {
            return how.apply(file.name(), in);
        } catch (IOException e) {
            throw ObservatoryException.notFound(
                    "The file " + file.name() + " cannot be read: " + e.getMessage() + ". Restore it.");
        }
    }
}
