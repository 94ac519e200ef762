package eu.chemclust.app.web;

import java.util.List;

/// A parameter that is not among what is allowed.
final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<String> values;

    /// @param key    key of the message that says what is allowed
    /// @param values what fills its gaps
    BadRequest(String key, String... values) {
        super(key);
        this.key = key;
        this.values = List.of(values);
    }

    String key() {
        return key;
    }

    String[] values() {
        return values.toArray(String[]::new);
    }
}
