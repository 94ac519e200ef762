/// Structural peers of regions: by what regions are alike, and which are nearest.
@NullMarked
package eu.chemclust.observatory.peers;

import org.jspecify.annotations.NullMarked;
