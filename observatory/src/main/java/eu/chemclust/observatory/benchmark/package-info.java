/// The benchmark: indicator values in, scores, ranks and intervals out.
@NullMarked
package eu.chemclust.observatory.benchmark;

import org.jspecify.annotations.NullMarked;
