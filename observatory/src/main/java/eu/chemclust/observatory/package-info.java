@NullMarked
package eu.chemclust.observatory;

import org.jspecify.annotations.NullMarked;
