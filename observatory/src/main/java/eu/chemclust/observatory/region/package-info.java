/// NUTS codes with their version, benchmark geographies, conversion between versions.
@NullMarked
package eu.chemclust.observatory.region;

import org.jspecify.annotations.NullMarked;
