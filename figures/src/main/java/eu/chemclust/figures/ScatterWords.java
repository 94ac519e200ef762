package eu.chemclust.figures;

/// The words inside a scatter, in the reader's language.
///
/// @param across what the horizontal axis shows, with its unit
/// @param up     what the vertical axis shows, with its unit
/// @param size   what the size of a point shows; empty where all are of one size
/// @param median words at the median lines
/// @param columns column names of the table
public record ScatterWords(String across, String up, String size, String median, Columns columns) {

    /// Column names of the table.
    public record Columns(String code, String name, String group) {}
}
