package eu.chemclust.observatory.coverage;

/// How one cell is covered.
///
/// @param indicator code of the indicator
/// @param region    code of the region
/// @param year      year of the benchmark
/// @param period    the period of the figure that is used, "2015"; empty without one
/// @param flags     the publisher's flags under the figure
public record CoverageCell(String indicator, String region, int year, CellStatus status, String period, String flags) {}
