/// Tests of the package of the same name.
@NullMarked
package eu.chemclust.exchange.money;

import org.jspecify.annotations.NullMarked;
