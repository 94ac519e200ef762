/// Broken, cut, swapped and hostile files against every reader of outside input.
@NullMarked
package eu.chemclust.app.fuzz;

import org.jspecify.annotations.NullMarked;
