package eu.chemclust.observatory.peers;

import eu.chemclust.observatory.framework.Formula;
import eu.chemclust.observatory.framework.FormulaParser;
import eu.chemclust.observatory.indicator.IndicatorEvaluator;
import eu.chemclust.observatory.indicator.IndicatorValue;
import eu.chemclust.observatory.observation.SeriesKey;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a structural variable comes from observations: a formula of the frameworks, or a plain sum.
public sealed interface Measure {
    /// The series it needs.
    List<SeriesKey> series();

    /// The value of a region, no older than `maxAgeYears` in the year.
    IndicatorValue of(IndicatorEvaluator evaluator, String region, int year, int maxAgeYears);

    /// `sum(S)`: the series summed up to the region.
    record Sum(SeriesKey of) implements Measure {
        @Override
        public List<SeriesKey> series() {
            return List.of(of);
        }

        @Override
        public IndicatorValue of(IndicatorEvaluator evaluator, String region, int year, int maxAgeYears) {
            return evaluator.amount(of, region, year, maxAgeYears);
        }
    }

    /// A formula of the framework's language.
    record Computed(Formula formula) implements Measure {
        @Override
        public List<SeriesKey> series() {
            return formula.series();
        }

        @Override
        public IndicatorValue of(IndicatorEvaluator evaluator, String region, int year, int maxAgeYears) {
            return evaluator.value(formula, region, year, maxAgeYears);
        }
    }

    /// Reads `sum(source:indicator)` or a formula.
    ///
    /// @throws IllegalArgumentException with a sentence for people if the text is neither
    static Measure parse(String text) {
        Matcher sum = Pattern.compile("\\s*sum\\((.*)\\)\\s*").matcher(text);
        return sum.matches() ? new Sum(SeriesKey.parse(sum.group(1))) : new Computed(FormulaParser.parse(text));
    }
}
