package eu.chemclust.app.cli;

import eu.chemclust.exchange.catalogue.CatalogueStore;
import eu.chemclust.exchange.search.CatalogueIndex;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.source.DataFolder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The catalogue for commands that have the data folder already.
final class IndexedCatalogue {
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

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "Day from which ages and deadlines are counted, 2026-11-30. Default: today.")
    private @Nullable LocalDate on;

    LocalDate today() {
        return on == null ? LocalDate.now(ZoneId.systemDefault()) : on;
    }

    CatalogueIndex open(DataFolder folder, Progress progress) {
        return CatalogueStore.open(folder, CatalogueOptions.root(index), own, progress);
    }
}
