/// What a later publication changed, and which scores it moves.
@NullMarked
package eu.chemclust.observatory.revision;

import org.jspecify.annotations.NullMarked;
