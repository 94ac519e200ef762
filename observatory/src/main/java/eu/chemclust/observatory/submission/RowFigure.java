package eu.chemclust.observatory.submission;

import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.region.RegionCode;

/// One figure of a row of a member's table, before it is taken.
///
/// @param column heading of the column that holds it
/// @param shown  the cell as a person would recognise it
/// @param value  `NaN` where only a flag stands
record RowFigure(
        String column,
        String shown,
        SeriesKey key,
        RegionCode region,
        Period period,
        double value,
        String flag,
        String unit) {
    /// Whether both stand for the same cell of the published table.
    boolean isCell(RowFigure other) {
        return key.equals(other.key) && region.equals(other.region) && period.equals(other.period);
    }

    /// Whether both say the same of it.
    boolean says(double otherValue, String otherFlag) {
        return Double.compare(value, otherValue) == 0 && flag.equals(otherFlag);
    }

    /// The cell in words.
    String cell() {
        return key.indicator() + " " + region.code() + " " + period;
    }
}
