package eu.chemclust.observatory.framework;

import eu.chemclust.observatory.observation.SeriesKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How an indicator comes from observations. A series that leaves dimensions open is summed over them. A series whose
/// dimension names several codes, `nace_r2=C20+C22`, is the sum of exactly these: missing where one of them is.
public sealed interface Formula {
    /// The published series it needs, baskets taken apart.
    List<SeriesKey> series();

    /// The formula as a framework file writes it, baskets taken apart.
    default String text() {
        return switch (this) {
            case Value value -> "value(" + value.of + ")";
            case Sum sum -> "sum(" + sum.of + ")";
            case Ratio ratio ->
                "ratio(sum(" + ratio.numerator + "), sum(" + ratio.denominator + "), " + number(ratio.factor) + ")";
            case LocationQuotient quotient -> "location_quotient(" + quotient.part + ", " + quotient.whole + ")";
            case AnnualGrowth growth ->
                "annual_growth(" + growth.of + ", " + growth.minimumSpan + ", " + growth.maximumSpan + ")";
            case Sql sql ->
                "sql("
                        + sql.inputs.stream()
                                .map(input ->
                                        input.name + " = " + (input.summed ? "sum(" : "value(") + input.series + "); ")
                                .collect(Collectors.joining())
                        + (sql.scope == Scope.CELL
                                ? ""
                                : "scope = " + sql.scope.name().toLowerCase(Locale.ROOT) + "; ")
                        + sql.select.strip().replaceAll("\\s+", " ") + ")";
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : "" + value;
    }

    /// `value(S)`: the figure published for the benchmark region itself, or for an area of another NUTS version that is
    /// the same area under another code.
    record Value(SeriesKey of) implements Formula {
        @Override
        public List<SeriesKey> series() {
            return parts(of);
        }
    }

    /// `sum(S)`: the figure summed up to the benchmark region, the newest that is not after the year.
    record Sum(SeriesKey of) implements Formula {
        @Override
        public List<SeriesKey> series() {
            return parts(of);
        }
    }

    /// `ratio(sum(N), sum(D), k)`: k N / D. Numerator and denominator are summed up to the benchmark region;
    /// each is the newest that is not after the year. Missing where one is missing or D is not positive.
    record Ratio(SeriesKey numerator, SeriesKey denominator, double factor) implements Formula {
        @Override
        public List<SeriesKey> series() {
            return Formula.series(numerator, denominator);
        }
    }

    /// `location_quotient(P, W)`: (P_r / W_r) / (P / W), where the reference P / W sums all countries that
    /// publish both in the same period. Part and whole of a region are of one period.
    record LocationQuotient(SeriesKey part, SeriesKey whole) implements Formula {
        @Override
        public List<SeriesKey> series() {
            return Formula.series(part, whole);
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
            return parts(of);
        }
    }

    /// `sql(x = sum(S); y = value(T); select region, period, ... as value from x join y using (region, period))`: one
    /// SELECT over tables of benchmark regions with the columns `region`, `period` (a year) and `value`. The newest
    /// row of a region that is not after the year holds.
    ///
    /// @param inputs the tables it may use, in the order of the text
    /// @param scope  which figures of the inputs a value rests on
    /// @param select the SELECT
    record Sql(List<NamedInput> inputs, Scope scope, String select) implements Formula {
        public Sql {
            inputs = List.copyOf(inputs);
        }

        @Override
        public List<SeriesKey> series() {
            return inputs.stream()
                    .flatMap(input -> parts(input.series()).stream())
                    .distinct()
                    .toList();
        }
    }

    /// A table of an SQL formula.
    ///
    /// @param name   name of the table
    /// @param summed true for figures summed up to benchmark regions, false for figures published for them
    /// @param series what it holds
    record NamedInput(String name, boolean summed, SeriesKey series) {}

    /// Which figures of its inputs a row of an SQL formula rests on; the lineage of a value lists these.
    enum Scope {
        /// Those of the same region and period: the formula looks at nothing else.
        CELL,
        /// Those of the same region in this and earlier periods.
        REGION,
        /// Those of all regions in this and earlier periods.
        ALL
    }

    /// True if an observation's series is the one asked for, with any values of dimensions left open.
    static boolean selects(SeriesKey asked, SeriesKey observed) {
        return asked.source().equals(observed.source())
                && asked.indicator().equals(observed.indicator())
                && observed.dimensions()
                        .entrySet()
                        .containsAll(asked.dimensions().entrySet());
    }

    /// The published series that a series stands for: itself, or one for each code of a dimension that names several.
    static List<SeriesKey> parts(SeriesKey key) {
        List<SeriesKey> parts = List.of(key);
        for (Map.Entry<String, String> dimension : key.dimensions().entrySet()) {
            List<SeriesKey> next = new ArrayList<>();
            for (SeriesKey part : parts) {
                for (String code : dimension.getValue().split("\\+", -1)) {
                    Map<String, String> dimensions = new TreeMap<>(part.dimensions());
                    dimensions.put(dimension.getKey(), code.strip());
                    next.add(new SeriesKey(part.source(), part.indicator(), dimensions));
                }
            }
            parts = next;
        }
        return parts;
    }

    private static List<SeriesKey> series(SeriesKey one, SeriesKey other) {
        return Stream.of(one, other)
                .flatMap(key -> parts(key).stream())
                .distinct()
                .toList();
    }

    /// All series of several formulas.
    static Stream<SeriesKey> series(Stream<Formula> formulas) {
        return formulas.flatMap(formula -> formula.series().stream()).distinct();
    }
}
