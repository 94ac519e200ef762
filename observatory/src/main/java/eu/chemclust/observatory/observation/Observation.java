package eu.chemclust.observatory.observation;

import eu.chemclust.observatory.region.RegionCode;
import java.util.OptionalDouble;

/// One published figure with all that is needed to trace it.
///
/// @param series  what is measured
/// @param region  where, with NUTS version
/// @param period  when
/// @param value   the figure as published; empty where the publisher gives none (the flag says why)
/// @param flag    the publisher's flags, letters as in Eurostat's code list: b break, c confidential,
///                d definition differs, e estimated, i see metadata, p provisional, u low reliability
/// @param unit    unit of the value
/// @param vintage identifier of the vintage it was published in; the vintage names licence and retrieval
public record Observation(
        SeriesKey series,
        RegionCode region,
        Period period,
        OptionalDouble value,
        String flag,
        String unit,
        String vintage) {
    public Observation {
        if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            throw new IllegalArgumentException("not a finite value for " + series + " " + region + " " + period);
        }
    }

    public boolean isConfidential() {
        return flag.indexOf('c') >= 0;
    }
}
