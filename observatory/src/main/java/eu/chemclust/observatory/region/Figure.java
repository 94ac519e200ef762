package eu.chemclust.observatory.region;

/// A region's figure before a conversion: a value, or the knowledge that there is none and why.
public sealed interface Figure {
    /// A published value.
    record Known(double value) implements Figure {
        public Known {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("not a finite value: " + value);
            }
        }
    }

    /// No value.
    record Unknown(Absence why) implements Figure {}

    /// Why a figure is not there.
    enum Absence {
        /// The publisher gives none.
        NOT_PUBLISHED,
        /// It is confidential by law and must not be worked out from others.
        CONFIDENTIAL
    }
}
