package eu.chemclust.observatory.source;

import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.region.Location;
import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.region.NutsScheme;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.RegionCode;
import eu.chemclust.observatory.region.RegionLocator;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// EU money for research by NUTS 3 region and the year the projects began, added up from CORDIS's list of
/// organisations. The projects' years come from the file for the reader `cordis-projects` in the same package.
///
/// An organisation lies where its region code says, else where its point lies; one with neither, or whose project
/// is not in the list, is in no figure. A region with an organisation placed off the coast carries the flag `e`.
final class CordisContributions implements Source {
    static final String PROJECTS = "cordis-projects";

    private final DataFolder folder;
    private final @Nullable Map<String, Integer> knownYears;
    private @Nullable RegionLocator locator;

    CordisContributions(DataFolder folder) {
        this(folder, null);
    }

    /// With the first years of the projects given, by their numbers.
    CordisContributions(DataFolder folder, @Nullable Map<String, Integer> knownYears) {
        this.folder = folder;
        this.knownYears = knownYears == null ? null : Map.copyOf(knownYears);
    }

    @Override
    public String reader() {
        return "cordis-organisations";
    }

    /// What belongs to one region and year.
    private record Cell(RegionCode region, int year) {
        private static final Comparator<Cell> ORDER =
                Comparator.comparing(Cell::region).thenComparingInt(Cell::year);
    }

    /// What came together for a cell.
    private static final class Tally {
        private double euros;
        private int participations;
        private boolean estimated;
    }

    /// Where an organisation is, and whether that is sure.
    private record Seat(RegionCode region, boolean estimated) {}

    @Override
    public void read(PackageFile file, InputStream in, NutsCodes codes, Consumer<Observation> consumer)
            throws IOException {
        NutsVersion version =
                NutsVersion.find(String.valueOf(file.resource().nutsVersion())).orElse(NutsVersion.V2021);
        Map<String, Integer> years = knownYears == null ? years(file) : knownYears;
        TreeMap<Cell, Tally> tallies = new TreeMap<>(Cell.ORDER);
        CordisFiles.participations(file.name(), in, participation -> {
            Integer year = years.get(participation.projectId());
            if (year == null || participation.contributionEur().isEmpty()) {
                return;
            }
            seat(participation, codes, version).ifPresent(seat -> {
                Tally tally = tallies.computeIfAbsent(new Cell(seat.region(), year), cell -> new Tally());
                tally.euros += participation.contributionEur().getAsDouble();
                tally.participations++;
                tally.estimated |= seat.estimated();
            });
        });
        String source = String.valueOf(file.resource().source());
        String vintage = DataFolder.vintage(file).id();
        SeriesKey euros = SeriesKey.of(source, "eu_contribution");
        SeriesKey count = SeriesKey.of(source, "participations");
        tallies.forEach((cell, tally) -> {
            Period period = Period.year(cell.year());
            String flag = tally.estimated ? "e" : "";
            consumer.accept(new Observation(
                    euros, cell.region(), period, OptionalDouble.of(tally.euros), flag, "EUR", vintage));
            consumer.accept(new Observation(
                    count,
                    cell.region(),
                    period,
                    OptionalDouble.of(tally.participations),
                    flag,
                    "participations",
                    vintage));
        });
    }

    private Map<String, Integer> years(PackageFile file) throws IOException {
        Map<String, Integer> years = new HashMap<>();
        for (PackageFile projects : folder.files(PROJECTS)) {
            if (projects.dataPackage().name().equals(file.dataPackage().name())) {
                try (InputStream in = folder.open(projects)) {
                    CordisFiles.projects(
                            projects.name(),
                            in,
                            project -> project.firstYear().ifPresent(year -> years.put(project.id(), year)));
                }
            }
        }
        return years;
    }

    private Optional<Seat> seat(CordisParticipation participation, NutsCodes codes, NutsVersion version) {
        Optional<RegionCode> named = participation.nutsCode().flatMap(code -> codes.resolve(code, version));
        if (named.isPresent() && named.get().level() == 3) {
            return named.map(region -> new Seat(region, false));
        }
        return participation.place().flatMap(place -> switch (locator(version)
                .locate(place.longitude(), place.latitude())) {
            case Location.Inside inside -> Optional.of(new Seat(inside.region(), false));
            case Location.Near near -> Optional.of(new Seat(near.region(), true));
            case Location.Outside outside -> Optional.empty();
        });
    }

    private synchronized RegionLocator locator(NutsVersion version) {
        RegionLocator known = locator;
        if (known == null) {
            known = new RegionLocator(ReferenceFiles.areas(folder, new NutsScheme(version, 3)));
            locator = known;
        }
        return known;
    }
}
