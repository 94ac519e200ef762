/// Tests of the package of the same name.
@NullMarked
package eu.chemclust.exchange.catalogue;

import org.jspecify.annotations.NullMarked;
