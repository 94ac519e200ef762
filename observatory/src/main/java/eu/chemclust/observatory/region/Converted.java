package eu.chemclust.observatory.region;

import java.util.List;

/// A region's figure after a conversion.
public sealed interface Converted {
    /// The regions it was made from, in code order.
    List<String> parts();

    /// A value.
    ///
    /// @param value          the sum or mean
    /// @param how            how it came about
    /// @param estimatedShare the part of the value that rests on a split, 0 to 1: of a region of which the share s
    ///                       came over, min(1, (1 - s) / s) of its contribution
    /// @param parts          the regions it was made from, in code order
    record Value(double value, How how, double estimatedShare, List<String> parts) implements Converted {
        public Value {
            if (!(estimatedShare >= 0 && estimatedShare <= 1)) {
                throw new IllegalArgumentException("estimated share " + estimatedShare);
            }
            parts = List.copyOf(parts);
        }
    }

    /// No value, because a part has none.
    ///
    /// @param why     confidential if any missing part is
    /// @param missing the parts without value, in code order
    /// @param parts   all regions it would be made from, in code order
    record Missing(Figure.Absence why, List<String> missing, List<String> parts) implements Converted {
        public Missing {
            missing = List.copyOf(missing);
            parts = List.copyOf(parts);
        }
    }

    /// How a converted figure came about.
    enum How {
        /// The same region under the same or another code: the value as published.
        SAME,
        /// Whole regions added up: exact.
        MERGE,
        /// The weighted mean of whole regions: exact only where the weight is what the ratio divides by.
        MEAN,
        /// Parts of regions took part: an estimate.
        ESTIMATE
    }
}
