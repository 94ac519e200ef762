package eu.chemclust.app.output;

import eu.chemclust.tables.CsvFile;
import eu.chemclust.tables.ExcelFile;
import eu.chemclust.tables.Sheet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A design and its tables in a folder of their user.
public final class DesignFiles {
    private final Map<String, OutputFolder.Content> files = new LinkedHashMap<>();

    /// Adds a file by its name in the folder.
    public DesignFiles file(String name, byte[] content) {
        files.put(name, out -> out.write(content));
        return this;
    }

    /// Adds a table.
    public DesignFiles table(Sheet sheet) {
        files.put(sheet.name() + ".csv", out -> CsvFile.write(sheet, out));
        return this;
    }

    /// Adds a workbook.
    public DesignFiles workbook(String name, List<Sheet> sheets) {
        files.put(name, out -> ExcelFile.write(sheets, out));
        return this;
    }

    /// The names of the files that are in a folder already.
    public List<String> existing(Path folder) {
        return files.keySet().stream()
                .filter(name -> Files.exists(folder.resolve(name)))
                .toList();
    }

    /// Writes all files.
    ///
    /// @throws OutputException if the folder cannot be written
    public void write(Path folder) {
        OutputFolder.write(folder, files);
    }

    /// The names of the files.
    public List<String> names() {
        return List.copyOf(files.keySet());
    }
}
