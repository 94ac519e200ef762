package eu.chemclust.app.cli;

import eu.chemclust.exchange.search.CatalogueIndex;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.source.DataFolder;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The catalogue for commands that have the data folder already.
final class IndexedCatalogue {
    @Mixin
    private OwnRecords own = new OwnRecords();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "Day from which ages and deadlines are counted, 2026-11-30. Default: today.")
    private @Nullable LocalDate on;

    LocalDate today() {
        return on == null ? LocalDate.now(ZoneId.systemDefault()) : on;
    }

    CatalogueIndex open(DataFolder folder, Progress progress) {
        return own.open(folder, progress);
    }
}
