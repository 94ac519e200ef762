package eu.chemclust.app.cli;

import eu.chemclust.app.exchange.CatalogueShelf;
import eu.chemclust.exchange.catalogue.CatalogueReader;
import eu.chemclust.exchange.catalogue.CatalogueStore;
import eu.chemclust.exchange.search.CatalogueIndex;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.source.DataFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the records of the catalogue come from, and where its index is kept.
final class CatalogueOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of data packages. Default: the packages that ship with the program.")
    private @Nullable Path data;

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

    private DataFolder folder() {
        return DataFolder.open(data == null ? DataOptions.bundledData() : data);
    }

    private Path root() {
        return root(index);
    }

    /// The folder of indexes: that of the option, else the user's own.
    static Path root(@Nullable Path index) {
        if (index != null) {
            return index;
        }
        Path shared = Optional.ofNullable(System.getenv("XDG_DATA_HOME"))
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "share"));
        return shared.resolve("chemclust").resolve("search");
    }

    /// The shipped catalogue for a server, whose index is built or opened when the shelf is prepared.
    static CatalogueShelf shelf(DataFolder folder) {
        return new CatalogueShelf(() -> new CatalogueShelf.Opened(
                CatalogueStore.open(folder, root(null), List.of(), Progress.SILENT),
                CatalogueReader.vocabulary(folder)));
    }

    /// The concepts that records can be narrowed to.
    Vocabulary vocabulary() {
        return CatalogueReader.vocabulary(folder());
    }

    /// Opens the index, after building it where data are new.
    CatalogueIndex open(Progress progress) {
        return CatalogueStore.open(folder(), root(), own, progress);
    }

    /// Where a person finds what is wrong in the collections.
    String note() {
        Path review = CatalogueStore.reviewFolder(folder(), root(), own);
        return Files.isDirectory(review)
                ? "Rows with findings and doubtful pairs of organisations: " + review
                : "One record in full: --format json.";
    }
}
