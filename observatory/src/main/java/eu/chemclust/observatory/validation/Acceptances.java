package eu.chemclust.observatory.validation;

import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Cell;
import eu.chemclust.tables.CsvFile;
import eu.chemclust.tables.CsvTable;
import eu.chemclust.tables.Finding;
import eu.chemclust.tables.PlainText;
import eu.chemclust.tables.Sheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The findings that were accepted, kept in a CSV file that is only ever added to.
public final class Acceptances {
    private static final List<String> COLUMNS = List.of("finding", "reason", "who", "date");

    private final Map<String, Acceptance> byFinding;

    private Acceptances(Map<String, Acceptance> byFinding) {
        this.byFinding = byFinding;
    }

    /// None.
    public static Acceptances none() {
        return new Acceptances(Map.of());
    }

    /// Reads a file; the latest acceptance of a finding holds.
    ///
    /// @throws BadInputException if it breaks rules
    public static Acceptances read(Path path) {
        String file = String.valueOf(path.getFileName());
        try (InputStream in = Files.newInputStream(path)) {
            return read(file, in);
        } catch (IOException e) {
            throw new BadInputException(Finding.ofFile(
                    file, "the accepted findings cannot be read: " + e.getMessage() + ".", "Check permissions."));
        }
    }

    /// Reads acceptances from bytes, closed at the end.
    public static Acceptances read(String file, InputStream in) {
        Map<String, Acceptance> found = new HashMap<>();
        CsvTable.read(file, in, ',', COLUMNS, row -> {
            if (row.text("reason").isEmpty() || row.text("who").isEmpty()) {
                row.finding("reason", "an acceptance needs a reason and a name.", "Fill in both.");
                return;
            }
            found.put(
                    row.text("finding"),
                    new Acceptance(
                            row.text("finding"),
                            PlainText.unguard(row.text("reason")),
                            PlainText.unguard(row.text("who")),
                            row.text("date")));
        });
        return new Acceptances(found);
    }

    /// Adds an acceptance to the end of a file, which is made where there is none.
    public static void append(Path path, Acceptance acceptance) {
        ByteArrayOutputStream row = new ByteArrayOutputStream();
        CsvFile.write(
                new Sheet(
                        "acceptances",
                        COLUMNS,
                        List.of(List.of(
                                Cell.of(acceptance.finding()),
                                Cell.of(acceptance.reason()),
                                Cell.of(acceptance.who()),
                                Cell.of(acceptance.date())))),
                row);
        String text = row.toString(StandardCharsets.UTF_8);
        try {
            if (path.toAbsolutePath().getParent() != null) {
                Files.createDirectories(path.toAbsolutePath().getParent());
            }
            boolean fresh = !Files.exists(path) || Files.size(path) == 0;
            Files.writeString(
                    path,
                    fresh ? text : text.substring(text.indexOf('\n') + 1),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw ObservatoryException.storage(
                    "The acceptance cannot be written to " + path + ": " + e.getMessage() + ". Check permissions.", e);
        }
    }

    Optional<Acceptance> find(String finding) {
        return Optional.ofNullable(byFinding.get(finding));
    }
}
