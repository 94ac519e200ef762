package eu.chemclust.observatory.disclosure;

import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.region.RegionCode;
import eu.chemclust.observatory.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Looks whether confidential cells of official tables follow from what is published beside them. It names such cells
/// and never says a value.
public final class ConfidentialityAudit {
    private final Warehouse warehouse;
    private final NutsCodes codes;
    private final List<MarginRule> rules;

    public ConfidentialityAudit(Warehouse warehouse, NutsCodes codes, List<MarginRule> rules) {
        this.warehouse = warehouse;
        this.codes = codes;
        this.rules = List.copyOf(rules);
    }

    /// A confidential cell that others give away.
    ///
    /// @param through sums in which it is the only withheld cell; empty where several sums have to be combined
    public record ExposedCell(SeriesKey series, RegionCode region, Period period, List<String> through) {
        public ExposedCell {
            through = List.copyOf(through);
        }
    }

    /// What was found in the tables of one indicator.
    ///
    /// @param indicator    the indicator
    /// @param confidential how many cells are confidential
    /// @param exposed      those that others give away
    /// @param toWithhold   how many published cells would have to be withheld too, so that none is given away
    /// @param sums         how many sums have all their figures published
    /// @param exact        how many of these add up to less than half a unit
    public record Result(
            SeriesKey indicator, int confidential, List<ExposedCell> exposed, int toWithhold, int sums, int exact) {
        public Result {
            exposed = List.copyOf(exposed);
        }
    }

    /// Audits every indicator that has rules.
    public List<Result> run(Progress progress) {
        Map<SeriesKey, List<MarginRule>> byIndicator = new LinkedHashMap<>();
        for (MarginRule rule : rules) {
            byIndicator
                    .computeIfAbsent(SeriesKey.of(rule.source(), rule.indicator()), key -> new ArrayList<>())
                    .add(rule);
        }
        List<Result> results = new ArrayList<>();
        for (Map.Entry<SeriesKey, List<MarginRule>> entry : byIndicator.entrySet()) {
            progress.report("Checking sums of " + entry.getKey().indicator(), results.size(), byIndicator.size());
            results.add(audit(entry.getKey(), entry.getValue()));
        }
        return results;
    }

    private Result audit(SeriesKey indicator, List<MarginRule> own) {
        Map<Period, Map<String, List<Observation>>> tables = new TreeMap<>();
        Map<Period, Set<String>> whole = new TreeMap<>();
        for (Observation observation : warehouse.observations(List.of(indicator))) {
            tables.computeIfAbsent(observation.period(), p -> new TreeMap<>())
                    .computeIfAbsent(observation.region().country(), c -> new ArrayList<>())
                    .add(observation);
            whole.computeIfAbsent(observation.period(), p -> new TreeSet<>())
                    .add(observation.series().dimensionText());
        }
        Tally tally = new Tally();
        tables.forEach((period, countries) -> countries
                .values()
                .forEach(table ->
                        tally.add(new PublishedTable(table, whole.getOrDefault(period, Set.of()), own, codes))));
        return new Result(indicator, tally.confidential, tally.exposed, tally.toWithhold, tally.sums, tally.exact);
    }

    /// What the tables of an indicator add up to.
    private static final class Tally {
        private final List<ExposedCell> exposed = new ArrayList<>();
        private int confidential;
        private int toWithhold;
        private int sums;
        private int exact;

        void add(PublishedTable table) {
            countSums(table);
            Map<String, Observation> secret = table.confidential();
            confidential += secret.size();
            if (secret.isEmpty()) {
                return;
            }
            Set<String> withheld = table.withheld();
            Set<String> determined = new Derivability(table.margins(), table::value).determined(withheld);
            Set<String> given = new TreeSet<>(secret.keySet());
            given.retainAll(determined);
            for (String cell : given) {
                Observation observation = secret.get(cell);
                if (observation != null) {
                    exposed.add(new ExposedCell(
                            observation.series(),
                            observation.region(),
                            observation.period(),
                            through(cell, table.margins(), withheld)));
                }
            }
            if (!given.isEmpty()) {
                toWithhold += Suppression.bySize(table.margins(), table.values())
                        .complete(withheld, secret.keySet())
                        .size();
            }
        }

        private static List<String> through(String cell, List<Margin> margins, Set<String> withheld) {
            return margins.stream()
                    .filter(margin -> margin.cells().contains(cell)
                            && margin.cells().stream()
                                            .filter(withheld::contains)
                                            .count()
                                    == 1)
                    .map(Margin::name)
                    .toList();
        }

        private void countSums(PublishedTable table) {
            for (Margin margin : table.margins()) {
                OptionalDouble total = table.value(margin.total());
                boolean complete = total.isPresent()
                        && margin.parts().stream()
                                .allMatch(part -> table.value(part).isPresent());
                if (complete) {
                    double parts = 0;
                    for (String part : margin.parts()) {
                        parts += table.value(part).orElse(0);
                    }
                    sums++;
                    exact += Math.abs(parts - total.getAsDouble()) < 0.5 ? 1 : 0;
                }
            }
        }
    }
}
