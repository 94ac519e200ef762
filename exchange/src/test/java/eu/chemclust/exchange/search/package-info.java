/// Tests of the package of the same name.
@NullMarked
package eu.chemclust.exchange.search;

import org.jspecify.annotations.NullMarked;
