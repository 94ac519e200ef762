package eu.chemclust.exchange.reconciliation;

import eu.chemclust.tables.CsvTable;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What a person decided on two records: it stands above every score, and taking its line away takes it back.
///
/// @param first  identifier of one record
/// @param second identifier of the other
/// @param same   whether they are the same organisation
/// @param reason why
public record MergeDecision(String first, String second, boolean same, String reason) {
    /// Reads a list of decisions: CSV with the columns first, second, same (yes or no), reason.
    ///
    /// @throws eu.chemclust.tables.BadInputException with all findings if there is any
    public static List<MergeDecision> read(String file, InputStream in) {
        List<MergeDecision> decisions = new ArrayList<>();
        CsvTable.read(file, in, ',', Set.of(""), List.of("first", "second", "same", "reason"), row -> {
            if (!row.text("same").matches("yes|no")) {
                row.finding("same", "yes or no is due here.", "Correct it.");
            }
            decisions.add(new MergeDecision(
                    row.text("first"), row.text("second"), row.text("same").equals("yes"), row.text("reason")));
        });
        return decisions;
    }

    boolean isOf(String one, String other) {
        return (first.equals(one) && second.equals(other)) || (first.equals(other) && second.equals(one));
    }
}
