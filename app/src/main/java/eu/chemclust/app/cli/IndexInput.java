package eu.chemclust.app.cli;

import eu.chemclust.designs.IndexProject;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The design and its tables: what every index command reads.
final class IndexInput {
    @Parameters(index = "0", paramLabel = "DESIGN", description = "The design file (YAML).")
    private Path design = Path.of("design.yaml");

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "The table of units (CSV). Default: the one that the design names.")
    private @Nullable Path data;

    @Option(
            names = "--framework",
            paramLabel = "FILE",
            description = "The framework (CSV). Default: the one that the design names.")
    private @Nullable Path framework;

    IndexProject open() {
        InputFile.require(design, "DESIGN");
        return IndexProject.open(design, Optional.ofNullable(data), Optional.ofNullable(framework));
    }

    /// The same tables with another design, or the other way round.
    IndexProject open(@Nullable Path otherDesign, @Nullable Path otherData, @Nullable Path otherFramework) {
        return IndexProject.open(
                otherDesign == null ? design : otherDesign,
                Optional.ofNullable(otherData == null ? data : otherData),
                Optional.ofNullable(otherFramework == null ? framework : otherFramework));
    }

    Path design() {
        return design;
    }
}
