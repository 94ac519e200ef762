/// Frameworks of indicators and the settings of an index, as data.
@NullMarked
package eu.chemclust.observatory.framework;

import org.jspecify.annotations.NullMarked;
