package eu.chemclust.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/// A file that a command line names and that has to be there.
final class InputFile {
    private InputFile() {}

    /// The file.
    ///
    /// @param what what the command line calls it, `--mapping`
    /// @throws CommandFailure if there is none, or a folder in its place
    static Path require(Path file, String what) {
        if (Files.isDirectory(file)) {
            throw CommandFailure.usage(file + " is a folder; " + what + " wants the name of a file in it.");
        }
        if (!Files.exists(file)) {
            throw CommandFailure.usage("There is no file " + file + ". Check the name and folder of " + what + ".");
        }
        if (!Files.isReadable(file)) {
            throw CommandFailure.usage("You may not read the file " + file + ". Ask its owner for the right to.");
        }
        return file;
    }
}
