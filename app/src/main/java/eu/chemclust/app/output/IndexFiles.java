package eu.chemclust.app.output;

import eu.chemclust.tables.Cell;
import eu.chemclust.tables.CsvFile;
import eu.chemclust.tables.ExcelFile;
import eu.chemclust.tables.Sheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What an index command writes: a CSV file for each table, a summary, a workbook if wanted, and a manifest with
/// checksums of inputs and outputs.
public final class IndexFiles {
    private static final String SUMMARY = "summary.txt";
    private static final String WORKBOOK = "index.xlsx";

    private IndexFiles() {}

    /// Whether a folder holds files that are not those of an earlier run of this command.
    ///
    /// @throws OutputException if the folder cannot be read
    public static boolean holdsSomethingElse(Path folder, String command) {
        try {
            if (!Files.isDirectory(folder)) {
                return false;
            }
            try (Stream<Path> children = Files.list(folder)) {
                if (children.findAny().isEmpty()) {
                    return false;
                }
            }
            return !command.equals(manifest(folder).path("command").asString(""));
        } catch (IOException e) {
            throw OutputFolder.failure(folder, e);
        }
    }

    private static JsonNode manifest(Path folder) throws IOException {
        Path file = folder.resolve(OutputFolder.MANIFEST);
        if (Files.exists(file)) {
            try {
                return RankingJson.JSON.readTree(Files.readString(file));
            } catch (JacksonException e) {
                // not a manifest of ours: the folder is somebody else's
            }
        }
        return RankingJson.JSON.createObjectNode();
    }

    /// Fails early if a folder cannot be written.
    public static void check(Path folder) {
        OutputFolder.check(folder);
    }

    /// Writes everything; what an earlier run of the command wrote and this one does not is removed.
    ///
    /// @param run      what was run, for the manifest
    /// @param inputs   the files that were read
    /// @param sheets   the tables
    /// @param design   what a workbook says of the design before the tables; no workbook is written if empty
    /// @return the names of the files, in order
    /// @throws OutputException if the folder cannot be written
    public static List<String> write(
            Path folder, IndexRun run, List<Path> inputs, List<Sheet> sheets, String summary, List<Sheet> design) {
        Map<String, OutputFolder.Content> files = new LinkedHashMap<>();
        files.put(SUMMARY, out -> out.write(summary.getBytes(StandardCharsets.UTF_8)));
        for (Sheet sheet : sheets) {
            files.put(sheet.name() + ".csv", out -> CsvFile.write(sheet, out));
        }
        if (!design.isEmpty()) {
            List<Sheet> workbook = new ArrayList<>(design);
            sheets.forEach(sheet ->
                    workbook.add(leftOut(sheet).map(note -> note(sheet, note)).orElse(sheet)));
            files.put(WORKBOOK, out -> ExcelFile.write(workbook, out));
        }
        try {
            List<String> stale = new ArrayList<>();
            manifest(folder).path("files").propertyNames().forEach(stale::add);
            stale.removeAll(files.keySet());
            OutputFolder.write(folder, files, sums -> text(run, inputs, sums));
            for (String name : stale) {
                if (name.matches("[\\w-]+\\.(csv|txt|xlsx)")) {
                    Files.deleteIfExists(folder.resolve(name));
                }
            }
        } catch (IOException e) {
            throw OutputFolder.failure(folder, e);
        }
        return List.copyOf(files.keySet());
    }

    /// Says of a table that no worksheet can hold where it stands instead; empty for all others.
    public static Optional<String> leftOut(Sheet sheet) {
        return ExcelFile.tooLarge(sheet)
                .map(why -> "The table " + sheet.name() + " " + why + ": " + WORKBOOK + " leaves it out, "
                        + sheet.name() + ".csv has all of it.");
    }

    private static Sheet note(Sheet leftOut, String note) {
        return new Sheet(leftOut.name(), List.of("note"), List.of(List.of(Cell.of(note))));
    }

    /// What was run.
    ///
    /// @param command the command
    /// @param program the version of the program
    /// @param title   the title of the design
    /// @param seed    the seed of the design
    public record IndexRun(String command, String program, String title, long seed) {}

    /// The name of a file without its folder, which belongs to one machine; the n-th of a name is told apart.
    private static String name(Path input, Set<String> taken) {
        String name = String.valueOf(input.getFileName());
        int number = 2;
        String unique = name;
        while (taken.contains(unique)) {
            unique = name + " (" + number++ + ")";
        }
        return unique;
    }

    private static String text(IndexRun run, List<Path> inputs, Map<String, String> sums) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("program", "ChemClust " + run.program());
        manifest.put("command", run.command());
        manifest.put("title", run.title());
        manifest.put("seed", run.seed());
        Map<String, Object> read = new LinkedHashMap<>();
        for (Path input : inputs) {
            try {
                read.put(name(input, read.keySet()), Map.of("sha256", OutputFolder.sha256(input)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        manifest.put("inputs", read);
        Map<String, Object> files = new LinkedHashMap<>();
        sums.forEach((name, sum) -> files.put(name, Map.of("sha256", sum)));
        manifest.put("files", files);
        return RankingJson.JSON.writeValueAsString(manifest) + "\n";
    }
}
