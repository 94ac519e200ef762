/// Whether regions grow alike: in an industry's employment, and on any node of the index.
@NullMarked
package eu.chemclust.observatory.convergence;

import org.jspecify.annotations.NullMarked;
