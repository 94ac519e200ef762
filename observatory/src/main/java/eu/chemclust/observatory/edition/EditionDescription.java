package eu.chemclust.observatory.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RegionStatus;
import eu.chemclust.observatory.framework.IndicatorFramework;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.warehouse.VintageSelection;
import java.time.LocalDate;
import java.util.List;

/// What an edition says of itself, in its `edition.json`.
///
/// @param format          version of the form of the folder; 1 has no peers of regions, 3 says as known on which day
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
/// @param asKnownOn       day by whose end a publication had to be out to be used; empty where all were
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
        List<Vintage> vintages,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String asKnownOn) {
    /// The newest form that this program reads.
    public static final int FORMAT = 3;

    /// From this form on editions hold the peers of regions.
    static final int WITH_PEERS = 2;

    /// From this form on editions can be as known on a day.
    private static final int WITH_DAY = 3;

    public EditionDescription {
        years = List.copyOf(years);
        vintages = List.copyOf(vintages);
        if (years.isEmpty() || replications < 1) {
            throw new IllegalArgumentException("an edition has at least one year and one replication");
        }
        if (!asKnownOn.isEmpty() && !asKnownOn.equals(LocalDate.parse(asKnownOn).toString())) {
            throw new IllegalArgumentException(asKnownOn + " is not written as 2023-12-31");
        }
    }

    /// What of a description does not come from the inputs.
    record Heading(int format, String name, String title, String software, String asKnownOn) {
        static Heading of(EditionPlan plan, IndicatorFramework framework, String software) {
            boolean all = plan.asKnownOn() == null;
            return new Heading(
                    all ? WITH_PEERS : WITH_DAY,
                    plan.name(),
                    plan.title(framework),
                    software,
                    all ? "" : String.valueOf(plan.asKnownOn()));
        }
    }

    Heading heading() {
        return new Heading(format, name, title, software, asKnownOn);
    }

    /// The vintages that may be used.
    VintageSelection among() {
        return asKnownOn.isEmpty() ? VintageSelection.ALL : new VintageSelection.AsKnownOn(LocalDate.parse(asKnownOn));
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
                result.vintages(),
                heading.asKnownOn);
    }
}
