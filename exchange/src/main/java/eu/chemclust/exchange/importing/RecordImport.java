package eu.chemclust.exchange.importing;

import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.tables.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes records of a table by a mapping. The same table gives the same records with the same identifiers, so that
/// reading it again makes no doubles.
public final class RecordImport {
    private RecordImport() {}

    /// Reads a table.
    ///
    /// @param file name for findings; its ending says what it is: `.csv`, `.jsonl`, `.json` (a list), each also with
    /// `.gz`
    /// @param in   its bytes, unpacked; the caller closes them
    /// @throws BadInputException if nothing of it can be read
    /// @throws IOException       if the bytes cannot be read
    public static ImportResult read(String file, InputStream in, RecordMapping mapping, Surroundings surroundings)
            throws IOException {
        List<Finding> findings = new ArrayList<>();
        List<CatalogueRecord> records = new ArrayList<>();
        Map<String, Long> lines = new HashMap<>();
        long[] skipped = {0};
        new TableRows(file, mapping, findings).read(in, (line, values) -> {
            RecordBuilder builder = new RecordBuilder(file, line, mapping, surroundings, values, findings);
            Optional<CatalogueRecord> record = builder.record();
            if (record.isEmpty()) {
                skipped[0]++;
                return;
            }
            Long before = lines.putIfAbsent(record.get().id(), line);
            if (before == null) {
                records.add(record.get());
            } else {
                findings.add(doubled(file, line, record.get().id(), before));
                records.add(renamed(record.get(), line));
            }
        });
        return new ImportResult(records, findings, skipped[0]);
    }

    private static Finding doubled(String file, long line, String id, long before) {
        return new Finding(
                file,
                line,
                "id",
                id,
                "row " + before + " has the same identifier.",
                "Give every row its own; this one is kept under an identifier with its row.");
    }

    private static CatalogueRecord renamed(CatalogueRecord record, long line) {
        return record.withHead(
                record.head().called(record.id() + "-row-" + line, record.head().titles()));
    }
}
