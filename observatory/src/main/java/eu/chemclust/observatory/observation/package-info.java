/// Observations of official statistics and the series they belong to.
@NullMarked
package eu.chemclust.observatory.observation;

import org.jspecify.annotations.NullMarked;
