/// Composite indicators after the OECD/JRC Handbook: pure functions over columns of numbers.
@NullMarked
package eu.chemclust.engine;

import org.jspecify.annotations.NullMarked;
