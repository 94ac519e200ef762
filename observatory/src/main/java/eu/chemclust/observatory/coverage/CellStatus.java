package eu.chemclust.observatory.coverage;

/// How a cell of the benchmark (indicator, region, year) is covered.
public enum CellStatus {
    /// A figure of the year itself.
    PUBLISHED('#', true),
    /// A figure of the year that rests in part on splitting areas of another NUTS version.
    ESTIMATED('~', true),
    /// A figure with a flag that forbids comparing it with earlier ones (break, definition differs).
    BREAK('b', true),
    /// An older figure stands in; nothing newer is due.
    OLDER('<', true),
    /// An older figure stands in, though the year's own was due: it is not in the warehouse.
    OLDER_OVERDUE('!', true),
    /// The year's figure was due and is not in the warehouse for any region.
    OVERDUE('x', false),
    /// Confidential by law.
    CONFIDENTIAL('c', false),
    /// The source's zero stands for a missing value.
    CLIPPED_ZERO('z', false),
    /// The formula has no result: a denominator or base is zero.
    NOT_DEFINED('/', false),
    /// The indicator may not be used for the year.
    OUTSIDE_VALID_YEARS('_', false),
    /// Other regions have a figure of the year, this one has none.
    NOT_PUBLISHED('.', false),
    /// This region has no figure in any year of the benchmark.
    NEVER_COLLECTED('-', false);

    /// Never a digit or a sign that looks like one: it stands beside the share of regions.
    private final char sign;
    private final boolean covered;

    CellStatus(char sign, boolean covered) {
        this.sign = sign;
        this.covered = covered;
    }

    /// One character for maps in a terminal.
    public char sign() {
        return sign;
    }

    /// True if the cell has a value.
    public boolean isCovered() {
        return covered;
    }
}
