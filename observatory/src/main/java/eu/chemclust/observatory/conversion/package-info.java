/// Published series brought to another NUTS version and level.
@NullMarked
package eu.chemclust.observatory.conversion;

import org.jspecify.annotations.NullMarked;
