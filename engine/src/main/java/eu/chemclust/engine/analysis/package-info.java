/// What a table or an index is made of: statistics of columns, how they hang together, what matters, and an audit.
@NullMarked
package eu.chemclust.engine.analysis;

import org.jspecify.annotations.NullMarked;
