package eu.chemclust.figures;

/// A rank with what the data support: never one without the other.
///
/// @param rank published rank, 1 is best
/// @param median median rank of the replications
/// @param low best rank of the interval
/// @param high worst rank of the interval
public record RankInterval(int rank, double median, double low, double high) {

    public RankInterval {
        if (!(rank >= 1 && low >= 1 && median >= low && high >= median && high < 1e6)) {
            throw FigureException.badInput("Rank " + rank + ", interval " + low + " to " + high + " with median "
                    + median + " cannot be: ranks start at 1 and the interval contains the median.");
        }
    }
}
