package eu.chemclust.app.cli;

import eu.chemclust.exchange.catalogue.CatalogueReader;
import eu.chemclust.exchange.search.CatalogueIndex;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.source.DataFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Where the records of the catalogue come from, and where its index is kept.
final class CatalogueOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of data packages. Default: the packages that ship with the program.")
    private @Nullable Path data;

    @Mixin
    private OwnRecords own = new OwnRecords();

    private DataFolder folder() {
        return DataFolder.open(data == null ? DataOptions.bundledData() : data);
    }

    /// The concepts that records can be narrowed to.
    Vocabulary vocabulary() {
        return CatalogueReader.vocabulary(folder());
    }

    /// Opens the index, after building it where data are new.
    CatalogueIndex open(Progress progress) {
        return own.open(folder(), progress);
    }

    /// Where a person finds what is wrong in the collections.
    String note() {
        Path review = own.review(folder());
        return Files.isDirectory(review)
                ? "Rows with findings and doubtful pairs of organisations: " + review
                : "One record in full: --format json.";
    }
}
