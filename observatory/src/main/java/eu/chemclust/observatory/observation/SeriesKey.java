package eu.chemclust.observatory.observation;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What is measured: a source, an indicator of it, and the values of its dimensions (NACE, installation).
/// As text `sbs:persons_employed[nace_r2=C20]`.
///
/// @param source     short name of the source, `sbs`
/// @param indicator  the source's code or a speaking name, `persons_employed`, `1.1.2`
/// @param dimensions dimension to code, in the order of the dimension names
public record SeriesKey(String source, String indicator, Map<String, String> dimensions) {
    private static final Pattern TEXT = Pattern.compile("([a-z0-9_-]+):([A-Za-z0-9._-]+)(?:\\[([^\\]]*)])?");

    public SeriesKey {
        dimensions = java.util.Collections.unmodifiableMap(new TreeMap<>(dimensions));
    }

    public static SeriesKey of(String source, String indicator) {
        return new SeriesKey(source, indicator, Map.of());
    }

    /// Reads the text form.
    ///
    /// @throws IllegalArgumentException if the text is not of that form
    public static SeriesKey parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a series; write source:indicator or source:indicator[dimension=code]");
        }
        Map<String, String> dimensions = new TreeMap<>();
        String inside = matcher.group(3);
        if (inside != null) {
            for (String pair : inside.split(",", -1)) {
                int sign = pair.indexOf('=');
                if (sign < 1) {
                    throw new IllegalArgumentException("\"" + pair + "\" is not dimension=code in " + text);
                }
                dimensions.put(
                        pair.substring(0, sign).strip(),
                        pair.substring(sign + 1).strip());
            }
        }
        return new SeriesKey(matcher.group(1), matcher.group(2), dimensions);
    }

    /// The dimensions as text, `nace_r2=C20,size=TOTAL`; empty without dimensions.
    public String dimensionText() {
        return dimensions.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(","));
    }

    // Written out, here and in other keys of large maps: what a record is given by itself takes long to get fast.
    @Override
    public boolean equals(Object other) {
        return other instanceof SeriesKey key
                && indicator.equals(key.indicator)
                && source.equals(key.source)
                && dimensions.equals(key.dimensions);
    }

    @Override
    public int hashCode() {
        return (source.hashCode() * 31 + indicator.hashCode()) * 31 + dimensions.hashCode();
    }

    @Override
    public String toString() {
        return source + ":" + indicator + (dimensions.isEmpty() ? "" : "[" + dimensionText() + "]");
    }
}
