package eu.chemclust.observatory.submission;

import eu.chemclust.observatory.region.Geography;
import eu.chemclust.observatory.region.Region;
import eu.chemclust.observatory.region.RegionCode;
import eu.chemclust.tables.Nearest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Regions by their names, in English or their own language; a name that two regions share finds neither.
public final class RegionNames {
    private final Map<String, Set<RegionCode>> byName = new HashMap<>();

    /// The names of a benchmark geography.
    public static RegionNames of(Geography geography) {
        RegionNames names = new RegionNames();
        for (Region region : geography.regions()) {
            names.add(region.name(), region.code());
            names.add(region.localName(), region.code());
        }
        return names;
    }

    /// Adds a name.
    public void add(String name, RegionCode code) {
        byName.computeIfAbsent(normal(name), key -> new TreeSet<>()).add(code);
    }

    /// The region of a name; empty where no region or more than one has it.
    public Optional<RegionCode> find(String name) {
        Set<RegionCode> codes = byName.getOrDefault(normal(name), Set.of());
        return codes.size() == 1 ? Optional.of(codes.iterator().next()) : Optional.empty();
    }

    /// The regions that share a name.
    public List<RegionCode> list(String name) {
        return List.copyOf(byName.getOrDefault(normal(name), Set.of()));
    }

    /// The names nearest to a text, at most three, with their codes.
    List<String> near(String name) {
        String wanted = normal(name);
        return Nearest.of(wanted, byName.keySet(), Math.max(2, wanted.length() / 4)).stream()
                .map(found -> found + " ("
                        + String.join(
                                " or ",
                                byName.getOrDefault(found, Set.of()).stream()
                                        .map(RegionCode::code)
                                        .toList())
                        + ")")
                .toList();
    }

    private static String normal(String name) {
        return ColumnLabels.clean(name)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s*\\([^)]*\\)$", "")
                .replaceAll("[\u2010-\u2015]", "-")
                .replaceAll("\\s*[/]\\s*", "/");
    }
}
