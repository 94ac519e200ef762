package eu.chemclust.observatory.validation;

import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.List;

/// Checks the figures of a file before they are stored, with what the warehouse knows of the same series.
public final class ImportValidation {
    private static final int SERIES = 500;

    private ImportValidation() {}

    /// Rules and suggestions over the figures of a file, with those that were accepted marked.
    public static List<RuleFinding> check(
            ObservationTable figures, Warehouse warehouse, List<Rule> rules, NutsCodes codes, Acceptances acceptances) {
        ObservationTable known = new ObservationTable();
        if (figures.series().size() <= SERIES) {
            warehouse.observations(figures.series()).forEach(observation -> known.add(observation, 0));
        }
        List<RuleFinding> findings = new ArrayList<>(new RuleCheck(figures, known, codes).check(rules));
        findings.addAll(new Outliers(figures, known).suggest());
        return marked(findings, acceptances);
    }

    static List<RuleFinding> marked(List<RuleFinding> findings, Acceptances acceptances) {
        return findings.stream()
                .map(finding -> finding.with(acceptances.find(finding.id())))
                .toList();
    }
}
