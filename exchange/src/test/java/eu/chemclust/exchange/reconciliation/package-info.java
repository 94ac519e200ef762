/// Tests of the package of the same name.
@NullMarked
package eu.chemclust.exchange.reconciliation;

import org.jspecify.annotations.NullMarked;
