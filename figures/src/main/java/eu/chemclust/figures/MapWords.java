package eu.chemclust.figures;

/// The words inside a map, in the reader's language.
///
/// @param legend heading of the legend: what and unit
/// @param below lowest class, {0} its upper end
/// @param between a class, {0} its lower and {1} its upper end
/// @param above highest class, {0} its lower end
/// @param all the only class, when there is but one
/// @param missing legend of the hatching, such as "no data"
/// @param outOfFocus legend of the light grey, such as "not a chemical region"
/// @param uncovered legend of the countries around, such as "not covered"
/// @param accent legend of the outline, such as "your region"
/// @param outside note on regions beyond the frame, {0} their names
/// @param area what a region says: {0} name, {1} value, {2} rank, {3} best and {4} worst rank
/// @param areaWithoutRank the same without a rank: {0} name, {1} value or why there is none
/// @param columns column names of the table
public record MapWords(
        String legend,
        Phrase below,
        Phrase between,
        Phrase above,
        String all,
        String missing,
        String outOfFocus,
        String uncovered,
        String accent,
        Phrase outside,
        Phrase area,
        Phrase areaWithoutRank,
        Columns columns) {

    /// Column names of the table.
    public record Columns(String code, String region, String value, String rank, String low, String high) {}
}
