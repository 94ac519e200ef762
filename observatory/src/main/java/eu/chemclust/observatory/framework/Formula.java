package eu.chemclust.observatory.framework;

import eu.chemclust.observatory.observation.SeriesKey;
import java.util.List;
import java.util.stream.Stream;

/// How an indicator comes from observations. A series that leaves dimensions open is summed over them.
public sealed interface Formula {
    /// The series it needs.
    List<SeriesKey> series();

    /// `value(S)`: the figure published for the benchmark region itself.
    record Value(SeriesKey of) implements Formula {
        @Override
        public List<SeriesKey> series() {
            return List.of(of);
        }
    }

    /// `ratio(sum(N), sum(D), k)`: k N / D. Numerator and denominator are summed up to the benchmark region;
    /// each is the newest that is not after the year. Missing where one is missing or D is not positive.
    record Ratio(SeriesKey numerator, SeriesKey denominator, double factor) implements Formula {
        @Override
        public List<SeriesKey> series() {
            return List.of(numerator, denominator);
        }
    }

    /// `location_quotient(P, W)`: (P_r / W_r) / (P / W), where the reference P / W sums all countries that
    /// publish both in the same period. Part and whole of a region are of one period.
    record LocationQuotient(SeriesKey part, SeriesKey whole) implements Formula {
        @Override
        public List<SeriesKey> series() {
            return List.of(part, whole);
        }
    }

    /// `annual_growth(S, from, to)`: 100 ((x_t / x_s)^(1 / (t - s)) - 1) in % a year, where t is the newest
    /// period not after the year and s the newest that is at least `minimumSpan` and at most `maximumSpan`
    /// years before t. Missing where x_s is not positive.
    record AnnualGrowth(SeriesKey of, int minimumSpan, int maximumSpan) implements Formula {
        public AnnualGrowth {
            if (!(minimumSpan >= 1 && maximumSpan >= minimumSpan)) {
                throw new IllegalArgumentException(
                        "annual_growth needs spans of 1 or more years, the second not below the first");
            }
        }

        @Override
        public List<SeriesKey> series() {
            return List.of(of);
        }
    }

    /// True if an observation's series is the one asked for, with any values of dimensions left open.
    static boolean selects(SeriesKey asked, SeriesKey observed) {
        return asked.source().equals(observed.source())
                && asked.indicator().equals(observed.indicator())
                && observed.dimensions()
                        .entrySet()
                        .containsAll(asked.dimensions().entrySet());
    }

    /// All series of several formulas.
    static Stream<SeriesKey> series(Stream<Formula> formulas) {
        return formulas.flatMap(formula -> formula.series().stream()).distinct();
    }
}
