/// Matches of what is asked for with what is offered, each with its reasons. Pure: records in, records out.
@NullMarked
package eu.chemclust.exchange.matching;

import org.jspecify.annotations.NullMarked;
