package eu.chemclust.observatory.disclosure;

import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.region.NutsVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The published cells of one indicator, period and country with the sums that hold between them. Margins of other
/// countries, periods and indicators say nothing about these cells, so each table is looked at alone.
final class PublishedTable {
    private final Map<String, Observation> byCell = new TreeMap<>();
    private final Set<String> cells = new TreeSet<>();
    private final List<Margin> margins = new ArrayList<>();

    /// @param observations cells of one indicator, period and country
    /// @param whole        all dimension texts that the indicator has in that period, in any country
    PublishedTable(List<Observation> observations, Set<String> whole, List<MarginRule> rules, NutsCodes codes) {
        Set<String> places = new TreeSet<>();
        for (Observation observation : observations) {
            String place = observation.region().code();
            if (observation.region().isExtraRegio() || place.length() > 4) {
                continue;
            }
            places.add(place);
            byCell.put(cell(observation.series().dimensionText(), place), observation);
        }
        String country = observations.getFirst().region().country();
        NutsVersion version = version(places, codes);
        List<String> tree = tree(country, version, codes);
        for (MarginRule rule : rules) {
            if (rule.isOverRegions()) {
                addRegionSums(tree, whole, version, codes);
            } else {
                addPartSums(rule, tree, whole);
            }
        }
        margins.forEach(margin -> cells.addAll(margin.cells()));
    }

    private static String cell(String dimensions, String place) {
        return dimensions + " in " + place;
    }

    /// The version that knows most of the codes in use, the newest of equals.
    private static NutsVersion version(Set<String> places, NutsCodes codes) {
        return Arrays.stream(NutsVersion.values())
                .max(Comparator.<NutsVersion>comparingLong(version -> places.stream()
                                .filter(place -> codes.contains(place, version))
                                .count())
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private static List<String> tree(String country, NutsVersion version, NutsCodes codes) {
        List<String> tree = new ArrayList<>(List.of(country));
        for (String first : codes.listChildren(country, version)) {
            tree.add(first);
            tree.addAll(codes.listChildren(first, version));
        }
        return tree;
    }

    private void addRegionSums(List<String> tree, Set<String> whole, NutsVersion version, NutsCodes codes) {
        for (String place : tree) {
            List<String> children = place.length() > 3 ? List.of() : codes.listChildren(place, version);
            if (children.isEmpty()) {
                continue;
            }
            for (String dimensions : whole) {
                margins.add(new Margin(
                        dimensions + " of " + place + " by region",
                        cell(dimensions, place),
                        children.stream().map(child -> cell(dimensions, child)).toList()));
            }
        }
    }

    private void addPartSums(MarginRule rule, List<String> tree, Set<String> whole) {
        List<String> parts =
                rule.parts().stream().map(part -> rule.dimension() + "=" + part).toList();
        String total = rule.dimension() + "=" + rule.total();
        if (!whole.contains(total) || !whole.containsAll(parts)) {
            return; // the table does not go into that detail
        }
        for (String place : tree) {
            margins.add(new Margin(
                    rule.total() + " of " + place + " by " + rule.dimension(),
                    cell(total, place),
                    parts.stream().map(part -> cell(part, place)).toList()));
        }
    }

    List<Margin> margins() {
        return margins;
    }

    OptionalDouble value(String cell) {
        Observation observation = byCell.get(cell);
        return observation == null ? OptionalDouble.empty() : observation.value();
    }

    Map<String, OptionalDouble> values() {
        Map<String, OptionalDouble> values = new HashMap<>();
        cells.forEach(cell -> values.put(cell, value(cell)));
        return values;
    }

    /// Cells without a published value, for whatever reason.
    Set<String> withheld() {
        Set<String> withheld = new TreeSet<>(cells);
        withheld.removeIf(cell -> value(cell).isPresent());
        return withheld;
    }

    /// Cells that the publisher calls confidential, with their series and region.
    Map<String, Observation> confidential() {
        Map<String, Observation> confidential = new TreeMap<>();
        byCell.forEach((cell, observation) -> {
            if (observation.isConfidential() && observation.value().isEmpty()) {
                confidential.put(cell, observation);
            }
        });
        return confidential;
    }
}
