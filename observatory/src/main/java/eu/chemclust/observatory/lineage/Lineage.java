package eu.chemclust.observatory.lineage;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// How one figure of one region and year came about. Nothing in it is rounded, and each step holds all that is needed
/// to compute it again from the step below.
///
/// @param framework     code of the framework
/// @param methodVersion version of the method that was used
/// @param region        code of the region
/// @param regionName    its name
/// @param nutsVersion   the NUTS version of that code
/// @param year          year
/// @param root          the figure asked for, with all that lies under it
public record Lineage(
        String framework,
        String methodVersion,
        String region,
        String regionName,
        String nutsVersion,
        int year,
        Node root) {

    /// A step of the way.
    public sealed interface Node {
        String code();

        String name();

        /// The score, on the scale of the normalisation; empty where there is none.
        OptionalDouble score();

        /// Why there is no score; empty where there is one.
        String reason();
    }

    /// A group of nodes: the index or a pillar.
    ///
    /// @param code          code in the framework
    /// @param name          name in English
    /// @param score         mean of the children
    /// @param reason        why there is no score
    /// @param mean          how the children are averaged
    /// @param dataThreshold least share of children that must have a score
    /// @param children      the children with their weights
    public record Group(
            String code,
            String name,
            OptionalDouble score,
            String reason,
            Mean mean,
            double dataThreshold,
            List<Child> children)
            implements Node {
        public Group {
            children = List.copyOf(children);
        }
    }

    /// A weighted mean.
    ///
    /// @param kind  which mean
    /// @param floor values below it count as it; minus infinity where there is no floor
    public record Mean(Kind kind, double floor) {
        /// Which mean.
        public enum Kind {
            /// The sum of share times score.
            ARITHMETIC,
            /// The product of scores to the power of their shares.
            GEOMETRIC,
            /// Another aggregation of the engine.
            OTHER
        }
    }

    /// A child of a group.
    ///
    /// @param node         the child
    /// @param weight       weight relative to its siblings, as in the framework
    /// @param share        its share among the siblings that have a score; 0 without a score
    /// @param contribution what it adds to the score of the group; the contributions of a group add up to its score.
    ///                     In a geometric mean they are in proportion to share times logarithm
    public record Child(Node node, double weight, double share, OptionalDouble contribution) {}

    /// An indicator.
    ///
    /// @param code       code in the framework
    /// @param name       name in English
    /// @param score      normalised value
    /// @param reason     why there is no score
    /// @param definition what is measured
    /// @param direction  +1 where more is better, -1 where less is
    /// @param scale      how the treated value became the score; empty without a score
    /// @param treatment  how the value was treated for outliers; empty without a score
    /// @param value      the value in its unit
    public record Indicator(
            String code,
            String name,
            OptionalDouble score,
            String reason,
            String definition,
            int direction,
            Optional<Scale> scale,
            Optional<Treatment> treatment,
            Value value)
            implements Node {}

    /// Min-max scaling: score = lower + (upper - lower) (x - minimum) / (maximum - minimum), where x is the treated
    /// value times the direction, and minimum and maximum are those of x over all regions and years of the benchmark.
    /// Without spread the middle of the range is the score.
    ///
    /// @param treated the treated value, before the direction is applied
    public record Scale(double lower, double upper, double minimum, double maximum, double treated) {}

    /// What outlier treatment did to a value.
    public sealed interface Treatment {
        /// Nothing.
        record None() implements Treatment {}

        /// The value was pulled in from `before` to the next value inwards; so many points of the indicator were.
        record Winsorised(double before, double after, int points) implements Treatment {}

        /// The whole indicator was transformed: after = ln(before - minimum + 0.01 (maximum - minimum)) with minimum
        /// and maximum of the untreated values of all regions and years.
        record ShiftedLog(double before, double after, double minimum, double maximum) implements Treatment {}

        /// The whole indicator was transformed by another curve of the engine.
        record OtherCurve(double before, double after, String curve) implements Treatment {}
    }

    /// The value of an indicator in its unit, or why there is none.
    ///
    /// @param unit      unit
    /// @param formula   formula as the framework writes it
    /// @param operation what the formula does with its inputs; says how to replay it
    /// @param known     the value; empty where it is missing
    /// @param reason    why it is missing; empty where it is known
    /// @param factor    factor of a ratio; 1 for other formulas
    /// @param reference what a location quotient is set against: sum of the part and of the whole over all countries
    ///                  that publish both
    /// @param inputs    the figures it was computed from, in the order of the formula
    public record Value(
            String unit,
            String formula,
            Operation operation,
            OptionalDouble known,
            String reason,
            double factor,
            Optional<Reference> reference,
            List<Figure> inputs) {
        public Value {
            inputs = List.copyOf(inputs);
        }
    }

    /// Sums over Europe.
    public record Reference(double part, double whole) {}

    /// What a formula does with its inputs a, b, ...
    public enum Operation {
        /// a.
        PUBLISHED("a"),
        /// a, summed up to the region.
        SUM("a"),
        /// factor a / b.
        RATIO("factor * a / b"),
        /// (a / b) / (part / whole) of the reference.
        LOCATION_QUOTIENT("(a / b) / (reference part / reference whole)"),
        /// 100 ((a / b)^(1 / years between) - 1).
        ANNUAL_GROWTH("100 * ((a / b)^(1 / (last year of a - last year of b)) - 1)"),
        /// The SELECT of the formula over its inputs as tables.
        SQL("the SELECT over tables region, period, value of the inputs");

        private final String rule;

        Operation(String rule) {
            this.rule = rule;
        }

        /// The operation as a rule for people.
        public String rule() {
            return rule;
        }
    }

    /// A figure of the region in a period: the sum of share times value of its observations.
    ///
    /// @param series         series
    /// @param period         year or span of years
    /// @param value          the figure
    /// @param estimatedShare share of it that rests on splitting areas between regions; 0 is exact
    /// @param observations   the published observations
    public record Figure(String series, String period, double value, double estimatedShare, List<Cell> observations) {
        public Figure {
            observations = List.copyOf(observations);
        }
    }

    /// A published observation and how much of it counts.
    ///
    /// @param series      series, with all its dimensions
    /// @param region      code as published
    /// @param nutsVersion version that the code belongs to
    /// @param period      year or span of years
    /// @param value       as published
    /// @param flag        the publisher's flags
    /// @param flagMeaning the flags in words
    /// @param unit        unit
    /// @param share       share that lies in the region; 1 for the whole
    /// @param conversion  how it got to the region: as published, renamed, added as a whole, or split
    /// @param origin      the vintage it was published in
    public record Cell(
            String series,
            String region,
            String nutsVersion,
            String period,
            double value,
            String flag,
            String flagMeaning,
            String unit,
            double share,
            Conversion conversion,
            Origin origin) {}

    /// How an observation got from its own area to the region.
    public enum Conversion {
        /// Published for the region itself.
        AS_PUBLISHED,
        /// Published for the same area under a code of another NUTS version: exact.
        RENAMED,
        /// A part of the region, added as a whole: exact.
        ADDED,
        /// An area that lies in several regions, shared out by population: an estimate.
        SPLIT
    }

    /// Where an observation was published.
    ///
    /// @param vintage     identifier of the vintage
    /// @param title       title of the file
    /// @param label       name of the vintage
    /// @param published   when it was published
    /// @param retrieved   when it was retrieved
    /// @param licence     licence
    /// @param attribution whom to name
    /// @param address     page of the source
    public record Origin(
            String vintage,
            String title,
            String label,
            String published,
            String retrieved,
            String licence,
            String attribution,
            String address) {}
}
