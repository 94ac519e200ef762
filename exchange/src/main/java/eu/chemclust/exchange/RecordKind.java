package eu.chemclust.exchange;

import java.util.Locale;
import java.util.Optional;

/// The kinds of records, in the order in which they are listed.
public enum RecordKind {
    PRACTICE,
    FACILITY,
    PROJECT,
    ORGANISATION,
    CALL,
    EXCHANGE,
    STREAM,
    OCCUPATION,
    PAPER,
    EVENT;

    /// The name in data, options and addresses, `facility`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind of a name.
    public static Optional<RecordKind> find(String code) {
        for (RecordKind kind : values()) {
            if (kind.code().equalsIgnoreCase(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
