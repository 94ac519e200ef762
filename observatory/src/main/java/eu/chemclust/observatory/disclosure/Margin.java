package eu.chemclust.observatory.disclosure;

import java.util.HashSet;
import java.util.List;

/// A sum that everybody knows to hold: a total and its parts.
///
/// @param name  what it is, "C20 of Belgium by NUTS 2 region"
/// @param total identifier of the total's cell
/// @param parts identifiers of the parts' cells, in a fixed order
public record Margin(String name, String total, List<String> parts) {
    public Margin {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.contains(total) || new HashSet<>(parts).size() < parts.size()) {
            throw new IllegalArgumentException("not a sum of different parts: " + name);
        }
    }

    /// The total and the parts.
    List<String> cells() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(total), parts.stream())
                .toList();
    }
}
