package eu.chemclust.exchange.search;

import java.util.Locale;
import java.util.Optional;

/// How hits are ordered; equals are ordered by identifier.
public enum SortOrder {
    /// The best answer first; what has expired sinks. Without words: kinds in turn, what can be used now first.
    RELEVANCE,
    /// The latest start first.
    NEWEST,
    /// The nearest end that has not passed first: calls and events.
    DEADLINE,
    /// The nearest first; needs a place.
    NEAREST,
    /// The most money first.
    LARGEST;

    /// The name in options and addresses.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The order of a name.
    public static Optional<SortOrder> find(String code) {
        for (SortOrder order : values()) {
            if (order.code().equalsIgnoreCase(code)) {
                return Optional.of(order);
            }
        }
        return Optional.empty();
    }
}
