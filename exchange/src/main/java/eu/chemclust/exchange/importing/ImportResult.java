package eu.chemclust.exchange.importing;

import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.tables.Finding;
import java.util.List;

/// What a table gave: its records, and what is wrong in it. A record with something wrong is kept without that part.
///
/// @param records  in the order of the table
/// @param findings what is wrong, by row
/// @param skipped  rows that gave no record
public record ImportResult(List<CatalogueRecord> records, List<Finding> findings, long skipped) {
    /// Copies the lists.
    public ImportResult {
        records = List.copyOf(records);
        findings = List.copyOf(findings);
    }
}
