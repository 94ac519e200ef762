package eu.chemclust.app.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// An address within the site: a path and parameters. The same choice always has the same address.
///
/// @param path       starts with a slash
/// @param parameters by name; none is empty
public record Address(String path, SortedMap<String, String> parameters) {
    public Address {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /// A path without parameters.
    public static Address of(String path) {
        return new Address(path, new TreeMap<>());
    }

    /// The same with another value of a parameter; an empty value removes it.
    public Address with(String name, String value) {
        SortedMap<String, String> changed = new TreeMap<>(parameters);
        if (value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new Address(path, changed);
    }

    /// The same parameters on another path.
    public Address at(String otherPath) {
        return new Address(otherPath, parameters);
    }

    /// As a link has it.
    public String text() {
        if (parameters.isEmpty()) {
            return path;
        }
        return parameters.entrySet().stream().map(Address::pair).collect(Collectors.joining("&", path + "?", ""));
    }

    private static String pair(Map.Entry<String, String> parameter) {
        return encoded(parameter.getKey()) + "=" + encoded(parameter.getValue());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
