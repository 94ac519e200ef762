package eu.chemclust.exchange.matching;

import eu.chemclust.tables.CsvTable;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A region that has taken up another's practice.
///
/// @param practice identifier of the practice
/// @param region   who took it up
/// @param result   what came of it
public record Adoption(String practice, String region, Result result) {
    /// What came of it, in the order of what it says for the practice.
    public enum Result {
        /// The region gained on the node against its peers.
        BETTER,
        /// Nobody knows yet.
        UNKNOWN,
        /// No difference.
        SAME,
        /// The region fell back.
        WORSE
    }

    /// The adoptions of a file with the columns practice, region and result.
    ///
    /// @throws eu.chemclust.tables.BadInputException with all findings
    public static List<Adoption> read(String file, InputStream in) {
        List<Adoption> adoptions = new ArrayList<>();
        CsvTable.read(file, in, ',', List.of("practice", "region", "result"), row -> {
            Optional<Result> result = result(row.text("result"));
            if (result.isEmpty()) {
                row.finding("result", "better, same, worse or unknown is due here.", "Correct it.");
            } else if (row.text("practice").isEmpty() || row.text("region").isEmpty()) {
                row.finding("practice", "a practice and a region are due.", "Complete the row.");
            } else {
                adoptions.add(new Adoption(row.text("practice"), row.text("region"), result.get()));
            }
        });
        return adoptions;
    }

    private static Optional<Result> result(String text) {
        for (Result result : Result.values()) {
            if (result.name().toLowerCase(Locale.ROOT).equals(text)) {
                return Optional.of(result);
            }
        }
        return Optional.empty();
    }
}
