/// Hits as tables, JSON, calendars and feeds.
@NullMarked
package eu.chemclust.exchange.feed;

import org.jspecify.annotations.NullMarked;
