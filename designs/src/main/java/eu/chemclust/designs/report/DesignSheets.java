package eu.chemclust.designs.report;

import eu.chemclust.designs.IndexProject;
import eu.chemclust.designs.exchange.TableForm;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Cell;
import eu.chemclust.tables.Finding;
import eu.chemclust.tables.Sheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a workbook says of the design its tables come from.
public final class DesignSheets {
    private DesignSheets() {}

    /// The lines of the design file, to be put together again in their order, and the framework.
    ///
    /// @throws BadInputException if the design file cannot be read any more
    public static List<Sheet> of(IndexProject project) {
        Path file = project.files().getFirst();
        List<List<Cell>> lines = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                lines.add(List.of(Cell.of(lines.size() + 1), Cell.of(line)));
            }
        } catch (IOException e) {
            throw new BadInputException(Finding.ofFile(
                    file.toString(), "the design file can no longer be read: " + e.getMessage(), "Run it again."));
        }
        return List.of(
                new Sheet("design", List.of("line", "text"), lines), TableForm.OWN.framework(project.framework()));
    }
}
