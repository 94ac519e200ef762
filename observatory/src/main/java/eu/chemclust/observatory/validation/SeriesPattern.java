package eu.chemclust.observatory.validation;

import eu.chemclust.observatory.observation.SeriesKey;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Series that a rule is for: `sbs:persons_employed[nace_r2=C20]`, or with `*` for any letters in source or indicator.
/// Dimensions that are not named may have any value.
public record SeriesPattern(String source, String indicator, Map<String, String> dimensions) {
    private static final Pattern TEXT = Pattern.compile("([a-z0-9_*-]+):([A-Za-z0-9._*-]+)(?:\\[([^\\]]*)])?");

    public SeriesPattern {
        dimensions = Map.copyOf(dimensions);
    }

    /// Reads the text form.
    ///
    /// @throws IllegalArgumentException if it is not of that form
    static SeriesPattern parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" names no series");
        }
        Map<String, String> dimensions = new TreeMap<>();
        if (matcher.group(3) != null && !matcher.group(3).isBlank()) {
            for (String pair : matcher.group(3).split(",", -1)) {
                int sign = pair.indexOf('=');
                if (sign < 1) {
                    throw new IllegalArgumentException("\"" + pair + "\" is not dimension=code");
                }
                dimensions.put(
                        pair.substring(0, sign).strip(),
                        pair.substring(sign + 1).strip());
            }
        }
        return new SeriesPattern(matcher.group(1), matcher.group(2), dimensions);
    }

    boolean matches(SeriesKey key) {
        return glob(source, key.source())
                && glob(indicator, key.indicator())
                && dimensions.entrySet().stream()
                        .allMatch(entry ->
                                entry.getValue().equals(key.dimensions().get(entry.getKey())));
    }

    private static boolean glob(String pattern, String text) {
        return pattern.equals(text)
                || (pattern.indexOf('*') >= 0
                        && text.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q")));
    }

    /// Whether it names one source and one indicator.
    boolean isExact() {
        return source.indexOf('*') < 0 && indicator.indexOf('*') < 0;
    }
}
