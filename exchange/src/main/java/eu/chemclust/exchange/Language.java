package eu.chemclust.exchange;

import java.util.Locale;
import java.util.Optional;

/// The languages that texts and questions may be in.
public enum Language {
    EN,
    DE,
    PL,
    NL,
    IT,
    ES,
    CS,
    FR;

    /// The two letters of ISO 639-1, `de`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The language of two letters; empty if the application does not know it.
    public static Optional<Language> find(String code) {
        for (Language language : values()) {
            if (language.code().equalsIgnoreCase(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
