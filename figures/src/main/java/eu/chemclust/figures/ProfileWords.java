package eu.chemclust.figures;

/// The words inside a profile, in the reader's language.
///
/// @param region key of the dot, such as the region's name
/// @param peers key of the darker ticks
/// @param others key of the lighter ticks
/// @param better note on the direction of all strips, such as "better to the right"
/// @param missing what a strip says without a value, such as "no data"
/// @param strip what a strip says aloud: {0} indicator, {1} value or why there is none, {2} unit
/// @param columns column names of the table
public record ProfileWords(
        String region, String peers, String others, String better, String missing, Phrase strip, Columns columns) {

    /// Column names of the table.
    public record Columns(String group, String indicator, String unit, String value, String median, String regions) {}
}
