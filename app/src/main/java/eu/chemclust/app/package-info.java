@NullMarked
package eu.chemclust.app;

import org.jspecify.annotations.NullMarked;
