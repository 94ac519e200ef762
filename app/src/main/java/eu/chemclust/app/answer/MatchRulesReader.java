package eu.chemclust.app.answer;

import eu.chemclust.exchange.matching.MatchRules;
import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.source.PackageFile;
import java.io.IOException;
import java.io.InputStream;
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
