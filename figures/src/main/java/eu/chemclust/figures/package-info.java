/// Figures as SVG text: ranking with intervals, map, profile, trend, each with its data as a table.
///
/// Every figure is a record of plain values and finished words; `svg()` and `table()` are pure functions of it,
/// so the same record gives the same bytes on any machine. The package knows nothing of regions' data, of files or
/// of pages.
@NullMarked
package eu.chemclust.figures;

import org.jspecify.annotations.NullMarked;
