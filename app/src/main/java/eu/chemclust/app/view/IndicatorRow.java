package eu.chemclust.app.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An indicator of a region: its value with unit, years and source, or why there is none.
///
/// @param code      code of the indicator
/// @param name      name
/// @param rationale why it is there
/// @param rationaleLanguage language of the rationale where it is another than the page's, or null
/// @param value     value; empty where it is missing
/// @param unit      unit
/// @param years     years of the figures under the value
/// @param source    source line
/// @param peers     median of the peers; empty where they are unknown or have no value
/// @param strip     all regions, the peers and this one on a line, as an `svg` element
/// @param notes     flags and estimates, a sentence each
/// @param missing   why there is no value; empty where there is one
public record IndicatorRow(
        String code,
        String name,
        String rationale,
        @Nullable String rationaleLanguage,
        String value,
        String unit,
        String years,
        String source,
        String peers,
        String strip,
        List<String> notes,
        String missing) {
    public IndicatorRow {
        notes = List.copyOf(notes);
    }

    /// Whether there is no value.
    public boolean isMissing() {
        return !missing.isEmpty();
    }
}
