package eu.chemclust.app.cli;

import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.source.ReferenceFiles;
import eu.chemclust.observatory.warehouse.VintageLoader;
import eu.chemclust.observatory.warehouse.Warehouse;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where data come from and are kept: all that commands need which compute nothing from them.
class StoreOptions extends PackageOptions {
    @Option(
            names = "--warehouse",
            paramLabel = "DIR",
            description = "Folder of the warehouse. Default: $XDG_DATA_HOME/chemclust/warehouse, else"
                    + " ~/.local/share/chemclust/warehouse.")
    private @Nullable Path warehouse;

    /// All region codes of the data folder.
    NutsCodes codes() {
        return ReferenceFiles.codes(folder());
    }

    Path warehousePath() {
        if (warehouse != null) {
            return warehouse;
        }
        Path shared = Optional.ofNullable(System.getenv("XDG_DATA_HOME"))
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "share"));
        return shared.resolve("chemclust").resolve("warehouse");
    }

    /// The warehouse, with all vintages of the data packages loaded; the caller closes it.
    Warehouse store(DataFolder folder, Progress progress) {
        Warehouse store = Warehouse.open(warehousePath());
        try {
            new VintageLoader(folder, store).load(progress);
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }
}
