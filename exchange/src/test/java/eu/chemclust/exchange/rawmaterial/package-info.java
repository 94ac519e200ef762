/// Tests of the package of the same name.
@NullMarked
package eu.chemclust.exchange.rawmaterial;

import org.jspecify.annotations.NullMarked;
