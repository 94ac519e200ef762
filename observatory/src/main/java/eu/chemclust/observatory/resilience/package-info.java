/// How series came through shocks, where they go and whether regions grow alike.
@NullMarked
package eu.chemclust.observatory.resilience;

import org.jspecify.annotations.NullMarked;
