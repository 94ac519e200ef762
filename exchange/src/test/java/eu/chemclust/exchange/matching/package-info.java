/// Tests of the package of the same name.
@NullMarked
package eu.chemclust.exchange.matching;

import org.jspecify.annotations.NullMarked;
