package eu.chemclust.exchange.catalogue;

import eu.chemclust.exchange.search.CatalogueIndex;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.source.DataFolder;
import java.nio.file.Path;
import java.util.List;

/// The catalogue that ships, indexed once for all tests below the build folder.
public final class ShippedCatalogue {
    private static final Path ROOT = Path.of("target", "search");

    private ShippedCatalogue() {}

    /// The data packages of the repository.
    public static DataFolder folder() {
        return DataFolder.open(Path.of("..", "data"));
    }

    /// Opens its index.
    public static synchronized CatalogueIndex open() {
        return CatalogueStore.open(folder(), ROOT, List.of(), Progress.SILENT);
    }

    /// Where its findings are listed.
    public static Path review() {
        return CatalogueStore.reviewFolder(folder(), ROOT, List.of());
    }
}
