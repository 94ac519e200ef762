package eu.chemclust.observatory.region;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A series of one period after a conversion.
public final class ConversionResult {
    private final SortedMap<String, Converted> figures;
    private final List<String> left;

    ConversionResult(SortedMap<String, Converted> figures, List<String> left) {
        this.figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
        this.left = List.copyOf(left);
    }

    /// The figures by region code, in code order.
    public SortedMap<String, Converted> figures() {
        return figures;
    }

    /// Source regions that have no place in the target scheme (the United Kingdom after 2021), in code order; their
    /// figures are in none of the converted ones.
    public List<String> left() {
        return left;
    }
}
