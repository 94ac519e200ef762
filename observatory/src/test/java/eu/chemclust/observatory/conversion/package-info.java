@NullMarked
package eu.chemclust.observatory.conversion;

import org.jspecify.annotations.NullMarked;
