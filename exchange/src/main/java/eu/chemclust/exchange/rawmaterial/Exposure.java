package eu.chemclust.exchange.rawmaterial;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How exposed a region is to a material: exposure = risk times link, where link is the sum over divisions of the
/// material's share of use in the division times the division's share of the region's manufacturing employment.
/// Concentration of supply stands beside it and is not multiplied in once more, because supply risk holds it already.
///
/// @param material the material
/// @param link     0 to 1
/// @param risk     supply risk of the newest study
/// @param jobs     persons employed in the divisions that use it
/// @param parts    what each division adds to the link
public record Exposure(RawMaterial material, double link, double risk, double jobs, Map<String, Double> parts) {
    /// Copies the map.
    public Exposure {
        parts = java.util.Collections.unmodifiableMap(new TreeMap<>(parts));
    }

    /// Link times risk.
    public double value() {
        return link * risk;
    }

    /// The division that adds most; of equal ones the first.
    public String mainDivision() {
        return parts.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /// The exposures of a region, the highest first, equal ones by name; materials without link or risk are left out.
    ///
    /// @param employed      persons employed by division
    /// @param manufacturing persons employed in manufacturing
    /// @throws IllegalArgumentException if nobody is employed in manufacturing
    public static List<Exposure> of(
            Collection<RawMaterial> materials, Map<String, Double> employed, double manufacturing) {
        if (!(manufacturing > 0)) {
            throw new IllegalArgumentException("employment in manufacturing above 0 is due: " + manufacturing);
        }
        List<Exposure> exposures = new ArrayList<>();
        for (RawMaterial material : materials) {
            Map<String, Double> parts = new TreeMap<>();
            double link = 0;
            double jobs = 0;
            for (Map.Entry<String, Double> use : material.uses().entrySet()) {
                double persons = employed.getOrDefault(use.getKey(), 0.0);
                if (persons > 0 && use.getValue() > 0) {
                    double part = use.getValue() * persons / manufacturing;
                    parts.put(use.getKey(), part);
                    link += part;
                    jobs += persons;
                }
            }
            if (link > 0 && material.newest() > 0) {
                exposures.add(new Exposure(
                        material, link, material.risk(material.newest()).orElseThrow(), jobs, parts));
            }
        }
        exposures.sort(Comparator.comparingDouble(Exposure::value)
                .reversed()
                .thenComparing(exposure -> exposure.material().name()));
        return exposures;
    }
}
