/// The pages of the exchange: what a reader chose, and what is shown of the records that answer it.
@NullMarked
package eu.chemclust.app.exchange;

import org.jspecify.annotations.NullMarked;
