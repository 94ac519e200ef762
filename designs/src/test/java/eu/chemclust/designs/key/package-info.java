/// Tests of the key table.
@NullMarked
package eu.chemclust.designs.key;

import org.jspecify.annotations.NullMarked;
