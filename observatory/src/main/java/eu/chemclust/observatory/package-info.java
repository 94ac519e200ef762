/// Official statistics in, traceable indicators and a benchmark of regions out.
@NullMarked
package eu.chemclust.observatory;

import org.jspecify.annotations.NullMarked;
