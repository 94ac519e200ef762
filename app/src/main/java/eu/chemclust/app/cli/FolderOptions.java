package eu.chemclust.app.cli;

import eu.chemclust.observatory.source.DataFolder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which data packages a command reads.
class FolderOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of data packages. Default: the packages that ship with the program.")
    private @Nullable Path data;

    /// The data folder of the program: below the home that the launcher names, else below the working directory.
    static Path bundledData() {
        String home = System.getProperty("chemclust.home");
        return Path.of(home == null ? "" : home).toAbsolutePath().resolve("data");
    }

    /// The data folder.
    DataFolder folder() {
        return DataFolder.open(data == null ? bundledData() : data, "--data");
    }
}
