package eu.chemclust.exchange.matching;

import java.util.Locale;
import java.util.Optional;

/// What a match is judged by.
public enum Criterion {
    /// How well its themes cover the need.
    THEME,
    /// How alike the two regions are in structure.
    CLOSENESS,
    /// How much better its region stands on the node.
    STANDING,
    /// What is known of its success.
    EVIDENCE,
    /// Whether somebody else has looked at it.
    VALIDATED,
    /// Whether another region has taken it up, and with what result.
    ADOPTED,
    /// How recent it is.
    FRESHNESS,
    /// Whether the facility offers the process.
    PROCESS,
    /// Whether the readiness levels overlap.
    TRL,
    /// Whether the scale fits.
    SCALE,
    /// Who may use it.
    ACCESS,
    /// How far it is.
    DISTANCE,
    /// Whether the call names who applies.
    ACTOR,
    /// How much time is left.
    DEADLINE;

    /// The name in data and bundles of words, `theme`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The criterion of a name.
    public static Optional<Criterion> find(String code) {
        for (Criterion criterion : values()) {
            if (criterion.code().equals(code)) {
                return Optional.of(criterion);
            }
        }
        return Optional.empty();
    }
}
