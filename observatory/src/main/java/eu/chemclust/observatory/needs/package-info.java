/// Needs for action and strengths of a region against its peers.
@NullMarked
package eu.chemclust.observatory.needs;

import org.jspecify.annotations.NullMarked;
