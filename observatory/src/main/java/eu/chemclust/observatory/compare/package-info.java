/// Regions side by side.
@NullMarked
package eu.chemclust.observatory.compare;

import org.jspecify.annotations.NullMarked;
