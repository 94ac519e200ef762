package eu.chemclust.app.cli;

import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.source.DataPackage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which data packages a command reads, those that were fetched among them.
class PackageOptions extends FolderOptions {
    @Option(
            names = "--fetched",
            paramLabel = "DIR",
            description = "Folder of further data packages, such as those that \"data fetch\" made.")
    private @Nullable Path fetched;

    /// The data folder, with the packages that were fetched if there are any.
    @Override
    DataFolder folder() {
        return fetched().map(further -> super.folder().with(further)).orElseGet(super::folder);
    }

    /// The names of the further packages; none where no folder of them was given.
    List<String> further() {
        return fetched().map(DataFolder::packages).orElse(List.of()).stream()
                .map(DataPackage::name)
                .toList();
    }

    private Optional<DataFolder> fetched() {
        return Optional.ofNullable(fetched).map(folder -> DataFolder.open(folder, "--fetched"));
    }
}
