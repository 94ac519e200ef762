package eu.chemclust.observatory.indicator;

import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The value of an indicator for a region and year, or why there is none.
public sealed interface IndicatorValue {

    /// A value with its trace.
    ///
    /// @param value     the value in the indicator's unit, not rounded
    /// @param inputs    the figures it was computed from, in the order of the formula
    /// @param reference the sums over Europe that a location quotient is set against; empty for other formulas
    record Known(double value, List<Input> inputs, Optional<Reference> reference) implements IndicatorValue {
        public Known {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("an indicator value must be finite");
            }
            inputs = List.copyOf(inputs);
        }

        /// A value without reference.
        public Known(double value, List<Input> inputs) {
            this(value, inputs, Optional.empty());
        }

        /// The periods of the inputs as text, "2015" or "2020 / 2015".
        public String periods() {
            Set<String> periods = new LinkedHashSet<>();
            inputs.forEach(input -> periods.add(input.period().toString()));
            return String.join(" / ", periods);
        }

        /// The largest estimated share of an input.
        public double estimatedShare() {
            return inputs.stream().mapToDouble(Input::estimatedShare).max().orElse(0);
        }

        /// The publisher's flags of all observations under the value, each letter once, in alphabetical order.
        public String flags() {
            Set<Integer> letters = new TreeSet<>();
            for (Input input : inputs) {
                for (Observation observation : input.observations()) {
                    observation.flag().chars().forEach(letters::add);
                }
            }
            StringBuilder flags = new StringBuilder();
            letters.forEach(flags::appendCodePoint);
            return flags.toString();
        }
    }

    /// No value, and why.
    record Missing(Reason reason) implements IndicatorValue {}

    /// Why a value is missing.
    enum Reason {
        /// The source publishes nothing for the region, or nothing young enough.
        NOT_PUBLISHED,
        /// A figure it needs is confidential by law.
        CONFIDENTIAL,
        /// The source's zero stands for a missing value.
        ZERO_IS_MISSING,
        /// The formula has no result: a denominator or base is zero.
        NOT_DEFINED,
        /// The indicator may not be used for that year.
        OUTSIDE_VALID_YEARS
    }

    /// What a location quotient is set against: sums over all countries that publish part and whole in the period.
    ///
    /// @param part  sum of the part
    /// @param whole sum of the whole
    record Reference(double part, double whole) {
        /// The share of the part in the whole.
        public double share() {
            return part / whole;
        }
    }

    /// A figure that went into a value.
    ///
    /// @param series         what
    /// @param period         of when
    /// @param value          the figure
    /// @param estimatedShare share that rests on splitting areas of another NUTS version
    /// @param observations   the published observations under it
    /// @param shares         which share of each observation was counted, in the same order; 1 for all that is not
    ///                       split between regions
    record Input(
            SeriesKey series,
            Period period,
            double value,
            double estimatedShare,
            List<Observation> observations,
            List<Double> shares) {
        public Input {
            observations = List.copyOf(observations);
            shares = List.copyOf(shares);
        }
    }
}
