package eu.chemclust.exchange;

import java.util.Locale;
import java.util.Optional;

/// How a record stands on a day.
public enum RecordStatus {
    /// It holds.
    CURRENT,
    /// It begins later.
    UPCOMING,
    /// What it tells of is over; what it says still holds.
    ENDED,
    /// Its deadline has passed, or nobody has confirmed it for too long: it is shown as such and sinks.
    EXPIRED;

    /// The name in data, options and addresses.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The status of a name.
    public static Optional<RecordStatus> find(String code) {
        for (RecordStatus status : values()) {
            if (status.code().equalsIgnoreCase(code)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
