package eu.chemclust.app.cli;

import eu.chemclust.exchange.catalogue.CatalogueStore;
import eu.chemclust.exchange.search.CatalogueIndex;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.source.DataFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// A user's own records beside those that ship, and the folder of the search index that holds both.
final class OwnRecords {
    @Option(
            names = "--own",
            paramLabel = "MAPPING",
            description =
                    "Add your own CSV or JSON lines: a mapping like those in data/catalogue, with the table beside"
                            + " it. May be given several times.")
    private List<Path> own = List.of();

    @Option(
            names = "--index",
            paramLabel = "DIR",
            description = "Folder of the search index. Default: $XDG_DATA_HOME/chemclust/search, else"
                    + " ~/.local/share/chemclust/search.")
    private @Nullable Path index;

    /// The user's own mappings.
    ///
    /// @throws CommandFailure if one is not there
    List<Path> mappings() {
        for (Path mapping : own) {
            if (!Files.exists(mapping)) {
                throw CommandFailure.usage("There is no mapping " + mapping + ". Check its name and folder; --own takes"
                        + " a file like those in data/catalogue.");
            }
            InputFile.require(mapping, "--own");
        }
        return own;
    }

    /// The folder of indexes: that of the option, else the user's own.
    Path root() {
        if (index != null) {
            return index;
        }
        Path shared = Optional.ofNullable(System.getenv("XDG_DATA_HOME"))
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "share"));
        return shared.resolve("chemclust").resolve("search");
    }

    /// Opens the index, after building it where data are new.
    CatalogueIndex open(DataFolder folder, Progress progress) {
        return CatalogueStore.open(folder, root(), mappings(), progress);
    }

    /// The folder with what a person should look at.
    Path review(DataFolder folder) {
        return CatalogueStore.reviewFolder(folder, root(), own);
    }
}
