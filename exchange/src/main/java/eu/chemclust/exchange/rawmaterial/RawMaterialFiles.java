package eu.chemclust.exchange.rawmaterial;

import eu.chemclust.tables.CsvTable;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/// Collects materials from the tables of the studies.
public final class RawMaterialFiles {
    private static final Set<String> MISSING = Set.of("", "-", ">0%");

    private final Map<String, String> riskNames = new HashMap<>();
    private final Map<String, Map<Integer, Double>> risks = new HashMap<>();
    private final Map<String, Map<Integer, Double>> importance = new HashMap<>();
    private final Map<String, Map<String, Map<String, Double>>> supply = new HashMap<>();
    private final Map<String, Map<String, Double>> uses = new LinkedHashMap<>();

    /// Reads which name the risk of a material stands under.
    public void names(String file, InputStream in) {
        CsvTable.read(
                file,
                in,
                ',',
                List.of("use_name", "risk_name"),
                row -> riskNames.put(key(row.text("use_name")), key(row.text("risk_name"))));
    }

    /// Reads supply risk and importance.
    public void risks(String file, InputStream in) {
        CsvTable.read(file, in, ',', MISSING, List.of("Material", "Year", "SR", "EI"), row -> {
            int year = (int) row.number("Year").orElse(0);
            row.number("SR").ifPresent(risk -> put(risks, row.text("Material"), year, risk));
            row.number("EI").ifPresent(value -> put(importance, row.text("Material"), year, value));
        });
    }

    /// Reads shares of world supply.
    public void supply(String file, InputStream in) {
        CsvTable.read(
                file,
                in,
                ',',
                List.of("Material", "Stage", "Country", "Share"),
                row -> supply.computeIfAbsent(key(row.text("Material")), material -> new TreeMap<>())
                        .computeIfAbsent(row.text("Stage"), stage -> new TreeMap<>())
                        .merge(row.text("Country"), share(row, "Share"), Double::sum));
    }

    /// Reads shares of use; several uses in one division are summed.
    public void uses(String file, InputStream in) {
        CsvTable.read(file, in, ',', List.of("Material", "Share", "NACE sector"), row -> {
            String sector = row.text("NACE sector");
            Map<String, Double> own = uses.computeIfAbsent(row.text("Material"), name -> new TreeMap<>());
            if (sector.matches("(?s)[A-U][0-9]{2}.*") && !MISSING.contains(row.text("Share"))) {
                own.merge(sector.substring(0, 3), share(row, "Share"), Double::sum);
            }
        });
    }

    /// All materials whose uses are known, by name.
    public List<RawMaterial> materials() {
        List<RawMaterial> materials = new ArrayList<>();
        uses.forEach((name, own) -> {
            String risk = riskNames.getOrDefault(key(name), key(name));
            Map<Integer, Double> values = importance.getOrDefault(risk, Map.of());
            materials.add(new RawMaterial(
                    name,
                    risk,
                    scaled(own),
                    risks.getOrDefault(risk, Map.of()),
                    values.keySet().stream()
                            .max(Integer::compare)
                            .map(values::get)
                            .map(OptionalDouble::of)
                            .orElse(OptionalDouble.empty()),
                    concentrated(supply.getOrDefault(key(name), Map.of()))));
        });
        materials.sort(java.util.Comparator.comparing(RawMaterial::name));
        return materials;
    }

    /// Names of the studies whose use by division the tables do not tell.
    public List<String> withoutUse() {
        Set<String> told = new java.util.HashSet<>();
        uses.keySet().forEach(name -> told.add(riskNames.getOrDefault(key(name), key(name))));
        return risks.keySet().stream()
                .filter(name -> !told.contains(name))
                .sorted()
                .toList();
    }

    /// Shares that come to more than the whole, as those of magnesium do in the study, are divided by their sum.
    private static Map<String, Double> scaled(Map<String, Double> shares) {
        double sum = 0;
        for (double share : shares.values()) {
            sum += share;
        }
        if (sum <= 1) {
            return shares;
        }
        Map<String, Double> scaled = new TreeMap<>();
        for (Map.Entry<String, Double> share : shares.entrySet()) {
            scaled.put(share.getKey(), share.getValue() / sum);
        }
        return scaled;
    }

    private static Map<String, Double> concentrated(Map<String, Map<String, Double>> stages) {
        Map<String, Double> most = Map.of();
        double highest = -1;
        for (Map<String, Double> stage : stages.values()) {
            double sum = 0;
            for (double share : stage.values()) {
                sum += share * share;
            }
            if (sum > highest) {
                highest = sum;
                most = stage;
            }
        }
        return most;
    }

    private static void put(Map<String, Map<Integer, Double>> all, String material, int year, double value) {
        all.computeIfAbsent(key(material), name -> new TreeMap<>()).put(year, value);
    }

    /// A share such as `4%`; `<0.1%` counts as half of it.
    private static double share(CsvTable.Row row, String column) {
        String text = row.text(column).replace("%", "").strip();
        boolean below = text.startsWith("<");
        try {
            double share = Double.parseDouble(below ? text.substring(1) : text) / 100;
            return below ? share / 2 : share;
        } catch (NumberFormatException e) {
            row.finding(column, "a share such as 4% is due here.", "Correct it.");
            return 0;
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
