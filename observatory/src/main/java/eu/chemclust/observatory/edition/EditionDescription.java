package eu.chemclust.observatory.edition;

import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RegionStatus;
import eu.chemclust.observatory.observation.Vintage;
import java.util.List;

/// What an edition says of itself, in its `edition.json`.
///
/// @param format          version of the form of the folder; 2 has the peers of every region, 1 has none
/// @param name            name and number, unique: `crii-2026.1`
/// @param title           title for readers
/// @param software        program and version that computed it
/// @param framework       code of the framework
/// @param methodVersion   version of the method
/// @param seed            seed of the replications
/// @param replications    number of replications behind the rank intervals
/// @param years           years of the scores, ascending
/// @param headlineYear    year of the headline ranking
/// @param geography       NUTS version of the regions
/// @param regions         number of regions
/// @param chemicalRegions number of regions that count as chemical
/// @param members         number of members and partners in the list
/// @param vintages        publications that the figures come from, by id
public record EditionDescription(
        int format,
        String name,
        String title,
        String software,
        String framework,
        String methodVersion,
        long seed,
        int replications,
        List<Integer> years,
        int headlineYear,
        String geography,
        int regions,
        int chemicalRegions,
        int members,
        List<Vintage> vintages) {
    /// The form that this program writes, and the newest that it reads.
    public static final int FORMAT = 2;

    /// From this form on editions hold the peers of regions.
    static final int WITH_PEERS = 2;

    public EditionDescription {
        years = List.copyOf(years);
        vintages = List.copyOf(vintages);
        if (years.isEmpty() || replications < 1) {
            throw new IllegalArgumentException("an edition has at least one year and one replication");
        }
    }

    /// What of a description does not come from the inputs.
    record Heading(int format, String name, String title, String software) {}

    Heading heading() {
        return new Heading(format, name, title, software);
    }

    static EditionDescription of(Heading heading, int members, BenchmarkResult result) {
        return new EditionDescription(
                heading.format,
                heading.name,
                heading.title,
                heading.software,
                result.framework().root().code(),
                result.method().version(),
                result.method().robustness().seed(),
                result.method().robustness().replications(),
                result.years(),
                result.method().headlineYear(),
                result.geography().version().year(),
                result.regions().size(),
                (int) result.regions().values().stream()
                        .filter(RegionStatus::isChemical)
                        .count(),
                members,
                result.vintages());
    }
}
