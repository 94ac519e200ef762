package eu.chemclust.observatory.edition;

import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import eu.chemclust.observatory.framework.IndicatorFramework;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.warehouse.VintageSelection;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What an edition is to be.
///
/// @param name         name and number, `crii-2027.1`
/// @param title        title for readers; empty for that of the framework with the name
/// @param replications number of replications; 0 for what the method says
/// @param peers        file with peers that a user fixes, CSV with the columns `region` and `peer`; regions that it
/// does
///                     not name have the nearest ones. Null for the nearest of all
/// @param asKnownOn    the day whose end is the last by which a publication must have been out to be used. Null for all
/// @param framework    code of the framework; null for the one that is meant where none is named
public record EditionPlan(
        String name,
        String title,
        int replications,
        @Nullable Path peers,
        @Nullable LocalDate asKnownOn,
        @Nullable String framework) {
    /// An edition of the framework that is meant where none is named, from all publications.
    public EditionPlan(String name, String title, int replications, @Nullable Path peers) {
        this(name, title, replications, peers, null, null);
    }

    /// What a benchmark of the framework needs, read from the data packages.
    BenchmarkInputs inputs(DataFolder folder) {
        return framework == null ? BenchmarkInputs.read(folder) : BenchmarkInputs.read(folder, framework);
    }

    /// The title, from the framework where none was given.
    String title(IndicatorFramework of) {
        return title.isEmpty() ? of.root().name("en") + ", edition " + name : title;
    }

    /// The vintages that may be used.
    VintageSelection among() {
        return asKnownOn == null ? VintageSelection.ALL : new VintageSelection.AsKnownOn(asKnownOn);
    }
}
