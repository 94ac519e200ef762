package eu.chemclust.engine.analysis;

import java.util.List;
import java.util.Locale;

/// One criterion of an audit: what it asks, the verdict, the figures that say why, and the elements to look at. Whoever
/// shows it in another language than English has all that [#name] and [#sentence] are made from.
///
/// @param rule     what it asks
/// @param subject  code of the group that is looked at; empty where it is the whole index
/// @param figures  what was measured, where the rule measures rather than counts; see [Rule]
/// @param elements the elements to look at, each by its code or, where two do not go together, by both codes
public record Criterion(Rule rule, String subject, Verdict verdict, List<Double> figures, List<List<String>> elements) {
    /// What a criterion asks.
    public enum Rule {
        /// Units with too few indicators are counted.
        COVERAGE_OF_UNITS("coverage of units", "Each unit should have 65 % of the indicators."),
        /// Indicators with too few units are counted.
        COVERAGE_OF_INDICATORS("coverage of indicators", "Each indicator should have values for 65 % of the units."),
        /// One figure: Cronbach's alpha of a group.
        CONSISTENCY("consistency of", "Cronbach's alpha should be at least 0.7. It is %.2f."),
        /// Two figures: how many principal components have an eigenvalue above 1, and the share in per cent of the
        /// first.
        ONE_DIMENSION(
                "one dimension in",
                "One principal component should have an eigenvalue above 1. There are %.0f; the first explains %.0f %%"
                        + " of the variance."),
        /// Pairs inside pillars that are opposed are counted.
        NEGATIVE_CORRELATIONS("negative correlations", "Indicators of a pillar should not be opposed."),
        /// Pairs inside pillars that say the same are counted.
        REDUNDANCY("redundancy", "Indicators of a pillar should not correlate above 0.92."),
        /// Indicators that are closer to another pillar are counted.
        OWN_PILLAR("own pillar", "An indicator should be closest to its own pillar."),
        /// Pillars that count otherwise than meant are counted.
        IMPORTANCE_AND_WEIGHT(
                "importance and weight", "A pillar's share of importance should be within half and twice its weight."),
        /// Units with a wide interval are counted.
        ROBUSTNESS("robustness", "A unit's 90 % rank interval should span at most a third of the ranking.");

        private final String english;
        private final String asks;

        Rule(String english, String asks) {
            this.english = english;
            this.asks = asks;
        }
    }

    /// How the index does on a criterion.
    public enum Verdict {
        /// It meets it.
        MET,
        /// Some elements deserve a look.
        LOOK,
        /// It does not meet it.
        NOT_MET
    }

    /// Copies the lists.
    public Criterion {
        figures = List.copyOf(figures);
        elements = elements.stream().map(List::copyOf).toList();
    }

    /// Met without elements, a look up to `tolerated` of them, else not met.
    static Criterion counted(Rule rule, List<String> elements, int tolerated) {
        return countedPairs(rule, elements.stream().map(List::of).toList(), tolerated);
    }

    /// The same for elements of two codes.
    static Criterion countedPairs(Rule rule, List<List<String>> elements, int tolerated) {
        Verdict verdict =
                elements.isEmpty() ? Verdict.MET : elements.size() <= tolerated ? Verdict.LOOK : Verdict.NOT_MET;
        return new Criterion(rule, "", verdict, List.of(), elements);
    }

    /// Met or to be looked at, by figures of a group.
    static Criterion measured(Rule rule, String group, boolean met, Double... figures) {
        return new Criterion(
                rule,
                group,
                met ? Verdict.MET : Verdict.LOOK,
                List.of(figures),
                met ? List.of() : List.of(List.of(group)));
    }

    /// The elements to look at, in English.
    public List<String> listed() {
        return elements.stream().map(codes -> String.join(" and ", codes)).toList();
    }

    /// What is looked at, in English.
    public String name() {
        return subject.isEmpty() ? rule.english : rule.english + " " + subject;
    }

    /// What is asked and what was found, in English.
    public String sentence() {
        if (!figures.isEmpty()) {
            return String.format(Locale.ROOT, rule.asks, figures.toArray());
        }
        return rule.asks + " " + (elements.isEmpty() ? "None found." : elements.size() + " found.");
    }
}
