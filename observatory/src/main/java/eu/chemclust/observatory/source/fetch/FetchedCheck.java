package eu.chemclust.observatory.source.fetch;

import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.VersionDetection;
import eu.chemclust.observatory.source.PackageFile;
import eu.chemclust.observatory.source.Source;
import eu.chemclust.observatory.source.TableSources;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Reads what arrived as the warehouse will, before it takes the place of anything.
///
/// @param observations how many figures and flags there are
/// @param regions      codes of the regions, in code order
/// @param detection    what the codes say about the NUTS version
/// @param version      the version to write down
record FetchedCheck(long observations, SortedSet<String> regions, VersionDetection detection, NutsVersion version) {

    /// Reads the part file of a package.
    ///
    /// @throws BadInputException with all findings, or one if there is no observation
    static FetchedCheck read(FetchedPackage target, NutsCodes codes, Optional<NutsVersion> declared)
            throws IOException {
        NutsVersion newest = NutsVersion.V2024;
        PackageFile file = target.described(declared.orElse(newest));
        Source source =
                Objects.requireNonNull(TableSources.all().get(file.resource().reader()));
        SortedSet<String> regions = new TreeSet<>();
        long[] count = {0};
        try (InputStream in = Packed.open(target.part())) {
            source.read(file, in, codes, observation -> {
                count[0]++;
                regions.add(observation.region().code());
            });
        }
        if (count[0] == 0) {
            throw new BadInputException(Finding.ofFile(
                    file.name(),
                    "the table has no figure for a region with these filters.",
                    "Check the codes in --filter and the years; regional tables have a dimension geo."));
        }
        VersionDetection detection = VersionDetection.of(regions, codes);
        return new FetchedCheck(
                count[0], regions, detection, declared.orElseGet(() -> EurostatFetch.likely(detection)));
    }
}
