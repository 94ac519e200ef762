/// Tests of the exchange.
@NullMarked
package eu.chemclust.exchange;

import org.jspecify.annotations.NullMarked;
