/// Tests of the figures; `Samples` draws them from real boundaries for looking at.
@NullMarked
package eu.chemclust.figures;

import org.jspecify.annotations.NullMarked;
