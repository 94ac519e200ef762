@NullMarked
package eu.chemclust.app.view;

import org.jspecify.annotations.NullMarked;
