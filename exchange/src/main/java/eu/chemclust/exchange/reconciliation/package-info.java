/// Which records of organisations speak of the same one.
@NullMarked
package eu.chemclust.exchange.reconciliation;

import org.jspecify.annotations.NullMarked;
