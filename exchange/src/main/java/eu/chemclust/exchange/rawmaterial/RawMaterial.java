package eu.chemclust.exchange.rawmaterial;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// A raw material of the European studies of criticality.
///
/// @param name       its name in the table of uses
/// @param riskName   the name its risk stands under: that of its group for rare earths and platinum metals
/// @param uses       shares of its use in the Union by division of NACE, `C20`; what has no division is left out
/// @param risks      supply risk by year of the study
/// @param importance economic importance in the newest study
/// @param supply     shares of world supply by country at the stage that is more concentrated; empty if not known
public record RawMaterial(
        String name,
        String riskName,
        Map<String, Double> uses,
        Map<Integer, Double> risks,
        OptionalDouble importance,
        Map<String, Double> supply) {
    private static final double RISKY = 1;
    private static final double IMPORTANT = 2.8;

    /// Copies the maps.
    public RawMaterial {
        uses = Collections.unmodifiableMap(new TreeMap<>(uses));
        risks = Collections.unmodifiableMap(new TreeMap<>(risks));
        supply = Collections.unmodifiableMap(new TreeMap<>(supply));
    }

    /// Whether it is on the list of 2023: risk of 1 or more and importance of 2.8 or more, or copper or nickel, which
    /// are on it by law.
    public boolean isCritical() {
        return name.equals("Copper")
                || name.equals("Nickel")
                || (risk(newest()).orElse(0) >= RISKY && importance.orElse(0) >= IMPORTANT);
    }

    /// The year of the newest study that has a risk; 0 if none has.
    public int newest() {
        return risks.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /// Its supply risk in a study.
    public OptionalDouble risk(int year) {
        Double risk = risks.get(year);
        return risk == null ? OptionalDouble.empty() : OptionalDouble.of(risk);
    }

    /// The Herfindahl-Hirschman index of its supply by country, 0 to 1; empty if not known.
    public OptionalDouble concentration() {
        if (supply.isEmpty()) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (double share : supply.values()) {
            sum += share * share;
        }
        return OptionalDouble.of(sum);
    }

    /// The country with the largest share of supply; of equal ones the first by name. Empty text if not known.
    public String largestSupplier() {
        String largest = "";
        double most = 0;
        for (Map.Entry<String, Double> country : supply.entrySet()) {
            if (country.getValue() > most) {
                most = country.getValue();
                largest = country.getKey();
            }
        }
        return largest;
    }
}
