package eu.chemclust.observatory.validation;

import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.region.RegionCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Many observations in little memory (about 40 bytes each), found by series, region and period. A cell can be
/// there once only.
public final class ObservationTable {
    private static final int SERIES_BITS = 21;
    private static final int REGION_BITS = 21;
    private static final int PERIOD_BITS = 21;

    private final Dictionary<SeriesKey> series = new Dictionary<>(1 << SERIES_BITS);
    private final Dictionary<RegionCode> regions = new Dictionary<>(1 << REGION_BITS);
    private final Dictionary<Period> periods = new Dictionary<>(1 << PERIOD_BITS);
    private final Dictionary<String> words = new Dictionary<>(1 << 30);
    private long[] keys = new long[1024];
    private double[] values = new double[1024];
    private int[] lines = new int[1024];
    private int[] flags = new int[1024];
    private int[] units = new int[1024];
    private int[] slots = new int[4096];
    private int size;

    /// Adds an observation.
    ///
    /// @param line where it stands in its file; 0 where that is not known
    /// @return the line of an earlier observation of the same cell, which stays; empty if this one was added
    public OptionalInt add(Observation observation, long line) {
        return add(
                observation.series(),
                observation.region(),
                observation.period(),
                observation.value().orElse(Double.NaN),
                observation.flag(),
                observation.unit(),
                line);
    }

    /// Adds an observation by its parts; a value of `NaN` is missing.
    public OptionalInt add(
            SeriesKey key, RegionCode region, Period period, double value, String flag, String unit, long line) {
        long cell = cell(series.number(key), regions.number(region), periods.number(period));
        int slot = slot(cell);
        if (slots[slot] != 0) {
            return OptionalInt.of(lines[slots[slot] - 1]);
        }
        grow();
        keys[size] = cell;
        values[size] = value;
        lines[size] = (int) Math.min(line, Integer.MAX_VALUE);
        flags[size] = words.number(flag);
        units[size] = words.number(unit);
        slots[slot(cell)] = ++size;
        return OptionalInt.empty();
    }

    private static long cell(int key, int region, int period) {
        return ((long) key << (REGION_BITS + PERIOD_BITS)) | ((long) region << PERIOD_BITS) | period;
    }

    private int slot(long cell) {
        int slot = (int) ((cell * 0x9E3779B97F4A7C15L) >>> 33) & (slots.length - 1);
        while (slots[slot] != 0 && keys[slots[slot] - 1] != cell) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        if (size == keys.length) {
            int larger = size + (size >> 1);
            keys = Arrays.copyOf(keys, larger);
            values = Arrays.copyOf(values, larger);
            lines = Arrays.copyOf(lines, larger);
            flags = Arrays.copyOf(flags, larger);
            units = Arrays.copyOf(units, larger);
        }
        if (size * 2 > slots.length) {
            slots = new int[slots.length * 2];
            for (int i = 0; i < size; i++) {
                slots[slot(keys[i])] = i + 1;
            }
        }
    }

    /// These observations but for those of some lines.
    public ObservationTable without(BitSet doubtful) {
        ObservationTable kept = new ObservationTable();
        for (int i = 0; i < size; i++) {
            if (!doubtful.get(lines[i])) {
                kept.add(
                        seriesOf(i),
                        regionOf(i),
                        periodOf(i),
                        values[i],
                        flagOf(i),
                        words.list.get(units[i]),
                        lines[i]);
            }
        }
        return kept;
    }

    /// How many observations there are.
    public int size() {
        return size;
    }

    /// The series, in the order of their first observation.
    public List<SeriesKey> series() {
        return List.copyOf(series.list);
    }

    /// The regions, in the order of their first observation.
    public List<RegionCode> regions() {
        return List.copyOf(regions.list);
    }

    /// The position of a cell; empty where nothing was published.
    public OptionalInt find(SeriesKey key, RegionCode region, Period period) {
        Integer a = series.numbers.get(key);
        Integer b = regions.numbers.get(region);
        Integer c = periods.numbers.get(period);
        if (a == null || b == null || c == null) {
            return OptionalInt.empty();
        }
        int entry = slots[slot(cell(a, b, c))];
        return entry == 0 ? OptionalInt.empty() : OptionalInt.of(entry - 1);
    }

    /// The value of a cell; empty where it is missing.
    public OptionalDouble value(SeriesKey key, RegionCode region, Period period) {
        OptionalInt position = find(key, region, period);
        return position.isEmpty() || Double.isNaN(values[position.getAsInt()])
                ? OptionalDouble.empty()
                : OptionalDouble.of(values[position.getAsInt()]);
    }

    /// The line that an observation came from.
    public long line(int position) {
        return lines[position];
    }

    public SeriesKey seriesOf(int position) {
        return series.list.get((int) (keys[position] >>> (REGION_BITS + PERIOD_BITS)));
    }

    public RegionCode regionOf(int position) {
        return regions.list.get((int) (keys[position] >>> PERIOD_BITS) & ((1 << REGION_BITS) - 1));
    }

    public Period periodOf(int position) {
        return periods.list.get((int) keys[position] & ((1 << PERIOD_BITS) - 1));
    }

    /// The value at a position; `NaN` where it is missing.
    public double valueOf(int position) {
        return values[position];
    }

    public String flagOf(int position) {
        return words.list.get(flags[position]);
    }

    /// The observation at a position, as of a vintage.
    public Observation get(int position, String vintage) {
        return new Observation(
                seriesOf(position),
                regionOf(position),
                periodOf(position),
                Double.isNaN(values[position]) ? OptionalDouble.empty() : OptionalDouble.of(values[position]),
                flagOf(position),
                words.list.get(units[position]),
                vintage);
    }

    /// Things by number, each once.
    private static final class Dictionary<T> {
        private final int limit;
        private final Map<T, Integer> numbers = new HashMap<>();
        private final List<T> list = new ArrayList<>();

        Dictionary(int limit) {
            this.limit = limit;
        }

        int number(T thing) {
            Integer known = numbers.get(thing);
            if (known != null) {
                return known;
            }
            if (list.size() >= limit) {
                throw new IllegalStateException("more than " + limit + " different names in one table");
            }
            numbers.put(thing, list.size());
            list.add(thing);
            return list.size() - 1;
        }
    }
}
