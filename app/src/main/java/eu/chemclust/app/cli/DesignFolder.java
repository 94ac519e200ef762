package eu.chemclust.app.cli;

import eu.chemclust.app.output.DesignFiles;
import java.io.PrintWriter;
import java.nio.file.Path;

/// Writes a design into a folder of its user and says what to do next.
final class DesignFolder {
    private DesignFolder() {}

    static void write(Path folder, DesignFiles files, boolean overwrite, PrintWriter print) {
        if (!overwrite && !files.existing(folder).isEmpty()) {
            throw CommandFailure.usage("The folder " + folder + " has " + String.join(", ", files.existing(folder))
                    + " already. Name another folder, or say --overwrite.");
        }
        files.write(folder);
        print.println("Files in " + folder + ": " + String.join(", ", files.names()));
        print.println("Next:  ./chemclust index validate " + ShellWord.of(folder.resolve("design.yaml")));
        print.println("       ./chemclust index run " + ShellWord.of(folder.resolve("design.yaml")));
        print.flush();
    }
}
