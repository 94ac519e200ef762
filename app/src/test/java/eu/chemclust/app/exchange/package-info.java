@NullMarked
package eu.chemclust.app.exchange;

import org.jspecify.annotations.NullMarked;
