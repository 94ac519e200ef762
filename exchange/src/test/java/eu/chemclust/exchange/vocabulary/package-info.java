/// Tests of the package of the same name.
@NullMarked
package eu.chemclust.exchange.vocabulary;

import org.jspecify.annotations.NullMarked;
