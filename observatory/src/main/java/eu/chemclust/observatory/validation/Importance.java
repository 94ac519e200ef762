package eu.chemclust.observatory.validation;

import java.util.Locale;
import java.util.Optional;

/// How grave it is that a figure breaks a rule.
public enum Importance {
    /// The figure cannot be right; it blocks an import until it is corrected or accepted.
    ERROR,
    /// The figure is probably wrong.
    WARNING,
    /// The figure is unusual.
    HINT;

    static Optional<Importance> find(String text) {
        for (Importance importance : values()) {
            if (importance.name().toLowerCase(Locale.ROOT).equals(text)) {
                return Optional.of(importance);
            }
        }
        return Optional.empty();
    }
}
