package eu.chemclust.exchange.search;

import java.util.Locale;

/// What hits are counted by and can be narrowed by.
public enum Facet {
    /// Kind of record, `facility`.
    KIND,
    /// Theme of the network, `skills`.
    THEME,
    /// Any concept of the vocabulary, `hydrogen`.
    TOPIC,
    /// Country as NUTS writes it, `EL`.
    COUNTRY,
    /// Region of any level, `DEE0`.
    REGION,
    /// NACE, division to class without points, `20`, `2014`.
    SECTOR,
    /// Technology readiness level, `5`.
    TRL,
    /// Year of the start, of calls that of the deadline.
    YEAR,
    /// Class of the money: `under-100k`, `100k-1m`, `1m-5m`, `5m-20m`, `over-20m`.
    BUDGET,
    /// Status on the day of the search, `current`.
    STATUS;

    /// The name in options, addresses and the index.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
