package eu.chemclust.observatory.indicator;

import eu.chemclust.observatory.region.Geography;
import java.util.HashMap;
import java.util.Map;

/// Indicator values by indicator, region and year.
public final class IndicatorTable {
    private record Key(String indicator, String region, int year) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && year == key.year
                    && region.equals(key.region)
                    && indicator.equals(key.indicator);
        }

        @Override
        public int hashCode() {
            return (indicator.hashCode() * 31 + region.hashCode()) * 31 + year;
        }
    }

    private final Map<Key, IndicatorValue> values = new HashMap<>();

    void put(String indicator, String region, int year, IndicatorValue value) {
        values.put(new Key(indicator, region, year), value);
    }

    /// The value, or why there is none.
    ///
    /// @throws IllegalArgumentException if the table was not made for that indicator, region or year
    public IndicatorValue get(String indicator, String region, int year) {
        IndicatorValue value = values.get(new Key(indicator, region, year));
        if (value == null) {
            throw new IllegalArgumentException("the table has no " + indicator + " of " + region + " in " + year);
        }
        return value;
    }

    /// The share of a geography's regions that have a value in a year.
    public double coverage(String indicator, Geography geography, int year) {
        long known = geography.regions().stream()
                .filter(region -> get(indicator, region.code().code(), year) instanceof IndicatorValue.Known)
                .count();
        return (double) known / geography.regions().size();
    }

    /// The value as a number for calculations; NaN where it is missing.
    public double number(String indicator, String region, int year) {
        return switch (get(indicator, region, year)) {
            case IndicatorValue.Known known -> known.value();
            case IndicatorValue.Missing missing -> Double.NaN;
        };
    }
}
