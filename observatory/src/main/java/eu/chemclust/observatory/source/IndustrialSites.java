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
import eu.chemclust.tables.CsvTable;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The Hotmaps database of industrial sites: verified and reported emissions of 2014 and fuel demand of each site,
/// in the NUTS 3 region that its point lies in.
///
/// A site off the simplified coast goes to the nearest region and its figures carry the flag `e` (the region is
/// estimated, not the figure); a site without a point, or further off than the tolerance, is passed over.
final class IndustrialSites implements Source {
    private static final Pattern POINT = Pattern.compile("SRID=4326;POINT\\((-?[0-9.]{1,25}) (-?[0-9.]{1,25})\\)");
    private static final Optional<Period> YEAR = Optional.of(Period.year(2014));
    private static final String SITE = "SiteID";
    private static final String PLACE = "geom";

    private final DataFolder folder;
    private final Map<NutsVersion, RegionLocator> locators = new EnumMap<>(NutsVersion.class);

    /// Sites placed by the boundaries of a data folder, which are read when the first file is.
    IndustrialSites(DataFolder folder) {
        this.folder = folder;
    }

    @Override
    public String reader() {
        return "industrial-sites";
    }

    @Override
    public void read(PackageFile file, InputStream in, NutsCodes codes, Consumer<Observation> consumer) {
        NutsVersion version =
                NutsVersion.find(String.valueOf(file.resource().nutsVersion())).orElse(NutsVersion.V2021);
        RegionLocator locator = locator(version);
        String source = String.valueOf(file.resource().source());
        String vintage = DataFolder.vintage(file).id();
        List<String> columns = List.of(SITE, PLACE, "Subsector", "Emissions_ETS_2014", "Emissions_EPRTR_2014");
        CsvTable.read(file.name(), in, ';', Set.of("", "0.00"), columns, row -> {
            Optional<Place> place = place(row, locator);
            if (place.isEmpty()) {
                return;
            }
            Map<String, String> site = Map.of("site", row.text(SITE), "subsector", row.text("Subsector"));
            for (String register : List.of("ETS", "EPRTR")) {
                OptionalDouble value = row.number("Emissions_" + register + "_2014");
                if (value.isPresent()) {
                    SeriesKey key = new SeriesKey(source, register.toLowerCase(Locale.ROOT) + "_emissions", site);
                    consumer.accept(new Observation(
                            key,
                            place.get().region(),
                            YEAR.orElseThrow(),
                            value,
                            place.get().flag(),
                            "t CO2",
                            vintage));
                }
            }
        });
    }

    private synchronized RegionLocator locator(NutsVersion version) {
        return locators.computeIfAbsent(
                version, v -> new RegionLocator(ReferenceFiles.areas(folder, new NutsScheme(v, 3))));
    }

    /// Where a site is, and the flag that says how sure that is.
    private record Place(RegionCode region, String flag) {}

    private static Optional<Place> place(CsvTable.Row row, RegionLocator locator) {
        String text = row.text(PLACE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = POINT.matcher(text);
        if (matcher.matches()) {
            try {
                Location location =
                        locator.locate(Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2)));
                return switch (location) {
                    case Location.Inside inside -> Optional.of(new Place(inside.region(), ""));
                    case Location.Near near -> Optional.of(new Place(near.region(), "e"));
                    case Location.Outside outside -> Optional.empty();
                };
            } catch (IllegalArgumentException e) {
                // told below
            }
        }
        row.finding(PLACE, "a point is due here, \"SRID=4326;POINT(longitude latitude)\", or nothing.", "Correct it.");
        return Optional.empty();
    }
}
