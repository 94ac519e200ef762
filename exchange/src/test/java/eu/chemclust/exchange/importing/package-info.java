/// Tests of the package of the same name.
@NullMarked
package eu.chemclust.exchange.importing;

import org.jspecify.annotations.NullMarked;
