package eu.chemclust.exchange.search;

/// What was done with the words of a search.
public enum SearchNote {
    /// The text was longer than a search can be; only its beginning was used.
    SHORTENED,
    /// Asterisks inside or in front of words, or behind less than two letters, were passed over.
    WILDCARDS_IGNORED,
    /// No record has all the words; these have some.
    SOME_WORDS,
    /// The text has no word that can be searched; all records are listed.
    NO_WORDS,
    /// Without words there is no best answer: kinds come in turn, what can be used now first.
    IN_TURN
}
