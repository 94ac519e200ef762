@NullMarked
package eu.chemclust.app.output;

import org.jspecify.annotations.NullMarked;
