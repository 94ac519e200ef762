@NullMarked
package eu.chemclust.figures;

import org.jspecify.annotations.NullMarked;
