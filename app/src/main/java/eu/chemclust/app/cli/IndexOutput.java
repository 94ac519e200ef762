package eu.chemclust.app.cli;

import eu.chemclust.app.output.IndexFiles;
import eu.chemclust.designs.IndexProject;
import eu.chemclust.designs.report.DesignSheets;
import eu.chemclust.tables.Sheet;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where an index command writes, and how it says so.
final class IndexOutput {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the files. Default: results/COMMAND. A folder that holds anything else is left"
                    + " alone.")
    private @Nullable Path out;

    @Option(names = "--xlsx", description = "Write index.xlsx too: the design and a sheet for each table.")
    private boolean xlsx;

    @Option(names = "--overwrite", description = "Write into the folder whatever it holds.")
    private boolean overwrite;

    /// The folder of a command, checked before any work is done.
    Path folder(String command) {
        Path folder = out == null ? Path.of("results", command) : out;
        if (!overwrite && IndexFiles.holdsSomethingElse(folder, "index " + command)) {
            throw CommandFailure.usage("The folder " + folder + " holds files that index " + command
                    + " did not write. Name another folder with --out, or say --overwrite.");
        }
        IndexFiles.check(folder);
        return folder;
    }

    /// Writes the files of a command and prints its summary and where they are.
    void write(
            String command,
            Path folder,
            IndexProject project,
            List<Path> more,
            List<Sheet> sheets,
            String summary,
            TerminalProgress progress,
            PrintWriter print) {
        progress.report("Writing files", 0, 0);
        List<Path> inputs = new ArrayList<>(project.files());
        inputs.addAll(more);
        IndexFiles.IndexRun run = new IndexFiles.IndexRun(
                "index " + command,
                Versions.program(),
                project.title(),
                project.design().seed());
        String text = xlsx ? summary + leftOut(sheets) : summary;
        List<String> files =
                IndexFiles.write(folder, run, inputs, sheets, text, xlsx ? DesignSheets.of(project) : List.of());
        progress.finish();
        print.print(text);
        print.println();
        print.println("Files in " + folder + ": " + String.join(", ", files) + ", manifest.json");
        print.flush();
    }

    private static String leftOut(List<Sheet> sheets) {
        StringBuilder notes = new StringBuilder();
        for (Sheet sheet : sheets) {
            IndexFiles.leftOut(sheet)
                    .ifPresent(note -> notes.append('\n').append(note).append('\n'));
        }
        return notes.toString();
    }
}
