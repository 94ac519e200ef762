/// Other designs, other data: what would the index say.
@NullMarked
package eu.chemclust.observatory.whatif;

import org.jspecify.annotations.NullMarked;
