/// Editions: benchmarks that were published with everything they were made from, and can be proved.
@NullMarked
package eu.chemclust.observatory.edition;

import org.jspecify.annotations.NullMarked;
