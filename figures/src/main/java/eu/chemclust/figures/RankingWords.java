package eu.chemclust.figures;

/// The words inside a ranking, in the reader's language.
///
/// @param axis name of the axis, such as "Rank (1 = best)"
/// @param interval key of the bar, such as "90 % interval"
/// @param median key of the dot, such as "median rank"
/// @param member key of the diamond, such as "member of the network"
/// @param row what a row says aloud: {0} name, {1} country, {2} rank, {3} best and {4} worst rank, {5} value
/// @param columns column names of the table
public record RankingWords(String axis, String interval, String median, String member, Phrase row, Columns columns) {

    /// Column names of the table, and what it says of membership.
    ///
    /// @param yes cell of a member
    /// @param no cell of every other region
    public record Columns(
            String rank,
            String region,
            String country,
            String value,
            String median,
            String low,
            String high,
            String member,
            String yes,
            String no) {}
}
