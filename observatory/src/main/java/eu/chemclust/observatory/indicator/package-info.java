/// Formulas that turn observations into indicator values of benchmark regions.
@NullMarked
package eu.chemclust.observatory.indicator;

import org.jspecify.annotations.NullMarked;
