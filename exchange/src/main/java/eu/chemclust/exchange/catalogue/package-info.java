/// All shipped collections as one catalogue.
@NullMarked
package eu.chemclust.exchange.catalogue;

import org.jspecify.annotations.NullMarked;
