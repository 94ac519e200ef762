package eu.chemclust.figures;

/// The words inside a trend, in the reader's language.
///
/// @param band key of the pale band around the line, such as "90 % interval"
/// @param gap what a year without value says, such as "no data"
/// @param point what a point says aloud: {0} line, {1} year, {2} value, {3} low and {4} high end of the interval
/// @param columns column names of the table
public record TrendWords(String band, String gap, Phrase point, Columns columns) {

    /// Column names of the table.
    public record Columns(String line, String year, String value, String low, String high) {}
}
