/// The way from a score back to every observation under it, as a tree that can be replayed by hand.
@NullMarked
package eu.chemclust.observatory.lineage;

import org.jspecify.annotations.NullMarked;
