/// The catalogue of the network: what has been done, where one can test, with whom, with what money.
@NullMarked
package eu.chemclust.exchange;

import org.jspecify.annotations.NullMarked;
