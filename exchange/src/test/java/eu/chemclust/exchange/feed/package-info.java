/// Tests of the package of the same name.
@NullMarked
package eu.chemclust.exchange.feed;

import org.jspecify.annotations.NullMarked;
