package eu.chemclust.exchange.search;

import eu.chemclust.exchange.Language;

/// Names of the fields of the index.
final class Fields {
    /// Changes whenever the index is made in another way, so that an old one on disk is not read.
    static final String FORMAT = "5";

    static final String ID = "id";
    static final String RECORD = "record";
    /// What is not found: records that another one stands for, places, the words of the vocabulary.
    static final String UNLISTED = "unlisted";
    static final String NAME = "name";
    static final String CONCEPT = "concept";
    static final String TITLE_CONCEPT = "title_concept";
    static final String POINT = "point";
    static final String PLACE = "place";
    static final String START = "start";
    static final String END = "end";
    static final String EXPIRES = "expires";
    static final String CONFIRMED = "confirmed";
    static final String AMOUNT = "amount";

    private Fields() {}

    static String title(Language language) {
        return "title_" + language.code();
    }

    static String text(Language language) {
        return "text_" + language.code();
    }
}
