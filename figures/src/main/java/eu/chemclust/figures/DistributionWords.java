package eu.chemclust.figures;

/// The words inside a distribution, in the reader's language.
///
/// @param axis   what is counted over, with its unit
/// @param median label of the median line, {0} its value
/// @param bar    what a bar says: {0} lower and {1} upper end, {2} number
/// @param columns column names of the table
public record DistributionWords(String axis, Phrase median, Phrase bar, Columns columns) {

    /// Column names of the table.
    public record Columns(String from, String to, String count) {}
}
