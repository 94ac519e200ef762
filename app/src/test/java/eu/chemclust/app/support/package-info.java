@NullMarked
package eu.chemclust.app.support;

import org.jspecify.annotations.NullMarked;
