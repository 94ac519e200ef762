package eu.chemclust.observatory.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The readers of all kinds of files that data packages hold.
public final class TableSources {
    private TableSources() {}

    /// The readers that need nothing but the file, by the name that data packages use.
    public static Map<String, Source> all() {
        return byName(withoutPlaces());
    }

    /// All readers, with those that place points on the map by the boundaries of a data folder.
    public static Map<String, Source> all(DataFolder folder) {
        List<Source> sources = new ArrayList<>(withoutPlaces());
        sources.add(new IndustrialSites(folder));
        sources.add(new CordisContributions(folder));
        return byName(sources);
    }

    private static List<Source> withoutPlaces() {
        return List.of(
                new RisLong(),
                new RisWorkbook(),
                new SbsLong(),
                new SbsLater(),
                new Sbs2022(),
                new PopulationLong(),
                new GdpLong(),
                new AreaNuts2(),
                new EtsInstallations(),
                new InterregNuts3(),
                new EurostatTsv(),
                new SdmxCsv(),
                new JsonStat(),
                new IndustryPanel(),
                new PatentApplications());
    }

    private static Map<String, Source> byName(List<Source> sources) {
        Map<String, Source> byName = new HashMap<>();
        sources.forEach(source -> byName.put(source.reader(), source));
        return Map.copyOf(byName);
    }
}
