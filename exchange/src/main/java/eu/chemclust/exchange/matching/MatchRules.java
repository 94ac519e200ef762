package eu.chemclust.exchange.matching;

import eu.chemclust.tables.CsvTable;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// By what matches are judged: all weights and levels, as the data package `matching` says.
///
/// @param weights    weight by criterion, by kind of match (`practice`, `facility`)
/// @param levels     value of a finding, or a span such as the years after which nothing is fresh
/// @param validators beginnings of addresses whose owners check what they publish, with their names
public record MatchRules(
        Map<String, Map<Criterion, Double>> weights, Map<String, Double> levels, Map<String, String> validators) {
    /// Copies the maps.
    public MatchRules {
        Map<String, Map<Criterion, Double>> copied = new LinkedHashMap<>();
        weights.forEach((match, each) -> copied.put(match, Collections.unmodifiableMap(new EnumMap<>(each))));
        weights = Collections.unmodifiableMap(copied);
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        validators = Collections.unmodifiableMap(new LinkedHashMap<>(validators));
    }

    /// The weights of a file.
    ///
    /// @throws eu.chemclust.tables.BadInputException with all findings
    public static Map<String, Map<Criterion, Double>> weights(String file, InputStream in) {
        Map<String, Map<Criterion, Double>> weights = new LinkedHashMap<>();
        CsvTable.read(file, in, ',', List.of("match", "criterion", "weight", "reason"), row -> {
            Criterion criterion = Criterion.find(row.text("criterion")).orElse(null);
            double weight = row.number("weight").orElse(Double.NaN);
            if (criterion == null) {
                row.finding("criterion", "there is no such criterion.", "See docs/method/exchange-matching.md.");
            } else if (!(weight >= 0 && Double.isFinite(weight))) {
                row.finding("weight", "a number of 0 or more is due here.", "Correct it.");
            } else if (weights.computeIfAbsent(row.text("match"), match -> new EnumMap<>(Criterion.class))
                            .put(criterion, weight)
                    != null) {
                row.finding("criterion", "the criterion occurs twice.", "Remove one of the rows.");
            }
        });
        return weights;
    }

    /// The levels of a file.
    ///
    /// @throws eu.chemclust.tables.BadInputException with all findings
    public static Map<String, Double> levels(String file, InputStream in) {
        Map<String, Double> levels = new LinkedHashMap<>();
        CsvTable.read(file, in, ',', List.of("finding", "value", "reason"), row -> {
            String finding = row.text("finding");
            double value = row.number("value").orElse(Double.NaN);
            boolean span = finding.startsWith("span.");
            if (!(value >= 0 && (span ? value > 0 && Double.isFinite(value) : value <= 1))) {
                row.finding("value", "a value from 0 to 1, or a span above 0, is due here.", "Correct it.");
            } else if (levels.put(finding, value) != null) {
                row.finding("finding", "the finding occurs twice.", "Remove one of the rows.");
            }
        });
        return levels;
    }

    /// The owners of collections who check what they publish.
    ///
    /// @throws eu.chemclust.tables.BadInputException with all findings
    public static Map<String, String> validators(String file, InputStream in) {
        Map<String, String> validators = new LinkedHashMap<>();
        CsvTable.read(file, in, ',', List.of("address", "who", "basis"), row -> {
            if (row.text("address").isEmpty() || row.text("who").isEmpty()) {
                row.finding("address", "the beginning of an address and a name are due.", "Complete the row.");
            } else {
                validators.put(row.text("address"), row.text("who"));
            }
        });
        return validators;
    }

    /// A part whose value is the level of its finding.
    ScorePart part(String match, Criterion criterion, String finding, Fact... facts) {
        return part(match, criterion, level(finding), finding, facts);
    }

    /// A part whose value was computed.
    ScorePart part(String match, Criterion criterion, double value, String finding, Fact... facts) {
        Double weight = weights.getOrDefault(match, Map.of()).get(criterion);
        if (weight == null) {
            throw new IllegalArgumentException("the rules give no weight to " + criterion + " of " + match);
        }
        return new ScorePart(criterion, weight, value, finding, new ArrayList<>(List.of(facts)));
    }

    /// A level or span.
    ///
    /// @throws IllegalArgumentException if the rules have none of that name
    double level(String finding) {
        Double level = levels.get(finding);
        if (level == null) {
            throw new IllegalArgumentException("the rules have no level " + finding);
        }
        return level;
    }
}
