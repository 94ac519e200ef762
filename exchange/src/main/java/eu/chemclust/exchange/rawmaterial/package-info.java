/// How exposed a region's industries are to critical raw materials.
@NullMarked
package eu.chemclust.exchange.rawmaterial;

import org.jspecify.annotations.NullMarked;
