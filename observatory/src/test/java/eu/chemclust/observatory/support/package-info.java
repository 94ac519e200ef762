@NullMarked
package eu.chemclust.observatory.support;

import org.jspecify.annotations.NullMarked;
