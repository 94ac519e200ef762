package eu.chemclust.observatory.region;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All known codes of all NUTS versions, with the codes of countries and statistical regions outside it.
public final class NutsCodes {
    private final Map<NutsVersion, Set<String>> codes = new EnumMap<>(NutsVersion.class);
    private final Set<String> outsideNuts = new HashSet<>();

    /// Adds a code of a version; used while the code lists are read.
    public void add(String code, NutsVersion version) {
        codes.computeIfAbsent(version, v -> new HashSet<>()).add(code);
    }

    /// Adds a code that exists outside NUTS in every version: a country, the EU, a candidate's region.
    public void addOutsideNuts(String code) {
        outsideNuts.add(code);
    }

    public boolean contains(String code, NutsVersion version) {
        return outsideNuts.contains(code)
                || codes.getOrDefault(version, Set.of()).contains(code);
    }

    public boolean isOutsideNuts(String code) {
        return outsideNuts.contains(code);
    }

    /// The versions that have a code of level 1 to 3; empty for codes outside NUTS.
    public Set<NutsVersion> versions(String code) {
        Set<NutsVersion> having = EnumSet.noneOf(NutsVersion.class);
        codes.forEach((version, all) -> {
            if (all.contains(code)) {
                having.add(version);
            }
        });
        return having;
    }

    /// All codes of a version, levels 1 to 3, in code order.
    public List<String> list(NutsVersion version) {
        return codes.getOrDefault(version, Set.of()).stream().sorted().toList();
    }

    /// The codes one level below a code in a version, in code order; extra-regio units are left out.
    public List<String> listChildren(String code, NutsVersion version) {
        return codes.getOrDefault(version, Set.of()).stream()
                .filter(child -> child.length() == code.length() + 1
                        && child.startsWith(code)
                        && !new RegionCode(child, version).isExtraRegio())
                .sorted()
                .toList();
    }

    /// The region that a code means in a file which declares `declared`: that version where it knows the
    /// code, else the newest older version that does, else the oldest newer one. Official tables keep old
    /// codes beside new ones, so a file's version holds for most of its codes only. Extra-regio codes
    /// (`..ZZ`, `..XX`) take the declared version.
    ///
    /// @return empty if no version knows the code
    public Optional<RegionCode> resolve(String code, NutsVersion declared) {
        if (!RegionCode.hasForm(code)) {
            return Optional.empty();
        }
        RegionCode plain = new RegionCode(code, declared);
        if (contains(code, declared) || plain.isExtraRegio()) {
            return Optional.of(plain);
        }
        Optional<NutsVersion> older = Arrays.stream(NutsVersion.values())
                .filter(version -> version.compareTo(declared) < 0 && contains(code, version))
                .reduce((first, second) -> second);
        return older.or(() -> Arrays.stream(NutsVersion.values())
                        .filter(version -> contains(code, version))
                        .findFirst())
                .map(version -> new RegionCode(code, version));
    }
}
