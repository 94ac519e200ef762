/// The only place that knows Lucene: the index of the catalogue and its search.
@NullMarked
package eu.chemclust.exchange.search;

import org.jspecify.annotations.NullMarked;
