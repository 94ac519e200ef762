package eu.chemclust.app.cli;

import eu.chemclust.observatory.edition.Editions;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where editions are kept: shared by all edition commands.
final class EditionOptions {
    @Option(
            names = "--editions",
            paramLabel = "DIR",
            description = "Folder of editions. Default: editions in the working directory, and those that ship with"
                    + " the program.")
    private @Nullable Path folder;

    Editions editions() {
        return folder == null
                ? new Editions(
                        List.of(Path.of("editions"), DataOptions.bundledData().resolve("editions")))
                : new Editions(List.of(folder));
    }

    /// The option as it was given, for commands that are proposed; empty where it was not.
    String asGiven() {
        return folder == null ? "" : " --editions " + ShellWord.of(folder);
    }

    /// A name that an edition can have.
    static String requireName(String name) {
        if (!Editions.isName(name)) {
            throw CommandFailure.usage("\"" + name + "\" cannot be the name of an edition; use small letters, digits,"
                    + " points and hyphens, for example crii-2027.1.");
        }
        return name;
    }
}
