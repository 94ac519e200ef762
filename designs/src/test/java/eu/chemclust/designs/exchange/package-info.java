/// Tests of what comes from other programs.
@NullMarked
package eu.chemclust.designs.exchange;

import org.jspecify.annotations.NullMarked;
