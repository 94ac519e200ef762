/// Designs and tables of other programs in and out.
@NullMarked
package eu.chemclust.designs.exchange;

import org.jspecify.annotations.NullMarked;
