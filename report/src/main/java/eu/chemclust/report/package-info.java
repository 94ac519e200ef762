/// Editions in the forms that others read: CSV, JSON-stat, SDMX-CSV, Excel and a DCAT-AP description.
@NullMarked
package eu.chemclust.report;

import org.jspecify.annotations.NullMarked;
