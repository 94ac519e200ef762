package eu.chemclust.observatory.source;

import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.RegionCode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes observations of the cells of one Eurostat table, whatever its form: the series are named after the
/// resource, with every dimension but region, time and the yearly frequency, so that all forms of a table give the
/// same series.
final class EurostatCells {
    /// The EU, the euro area and the like, of any membership; countries outside the observatory.
    private static final Pattern NOT_A_REGION = Pattern.compile("(EU|EA|EEA|EFTA|EXT_|CC|EUR_)[0-9A-Z_-]*|[A-Z]{2}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");

    private final FindingList findings;
    private final NutsCodes codes;
    private final NutsVersion declared;
    private final String source;
    private final String indicator;
    private final String fileUnit;
    private final String vintage;
    private final Consumer<Observation> consumer;
    private final List<String> dimensions;
    private final int geo;
    private final int frequency;
    private final int unit;
    private final Map<String, Optional<RegionCode>> regions = new HashMap<>();
    private final Map<String, SeriesKey> series = new HashMap<>();
    private final Map<String, String> flags = new HashMap<>();
    private @Nullable SeriesKey key;
    private @Nullable RegionCode region;
    private String cellUnit = "";

    private EurostatCells(
            PackageFile file,
            NutsCodes codes,
            List<String> dimensions,
            int geo,
            FindingList findings,
            Consumer<Observation> consumer) {
        this.findings = findings;
        this.codes = codes;
        this.declared =
                NutsVersion.find(String.valueOf(file.resource().nutsVersion())).orElse(NutsVersion.V2024);
        this.source = String.valueOf(file.resource().source());
        this.indicator = file.resource().name();
        String declaredUnit = file.resource().unit();
        this.fileUnit = declaredUnit == null ? "" : declaredUnit;
        this.vintage = DataFolder.vintage(file).id();
        this.consumer = consumer;
        this.dimensions = List.copyOf(dimensions);
        this.geo = geo;
        this.frequency = dimensions.indexOf("freq");
        this.unit = dimensions.indexOf("unit");
    }

    /// Cells of a table with these dimensions (time is none of them); empty, with a finding, if the package does
    /// not say what is needed or the table has no region.
    static Optional<EurostatCells> of(
            PackageFile file,
            NutsCodes codes,
            List<String> named,
            FindingList findings,
            Consumer<Observation> consumer) {
        List<String> dimensions =
                named.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        int geo = Math.max(dimensions.indexOf("geo"), dimensions.indexOf("ref_area"));
        String version = file.resource().nutsVersion();
        if (version == null || NutsVersion.find(version).isEmpty()) {
            findings.addOfFile(
                    "the package does not say of which NUTS version the codes are.",
                    "Write \"nutsVersion\" into datapackage.json; \"data nuts-version\" tells which it is.");
        } else if (file.resource().source() == null
                || !NAME.matcher(file.resource().name()).matches()) {
            findings.addOfFile(
                    "the package names no source, or the resource's name is no name of a table.",
                    "Write \"source\" and \"name\" into datapackage.json.");
        } else if (geo < 0) {
            findings.add(
                    1,
                    "geo",
                    String.join(",", named),
                    "a region dimension \"geo\" is due among the dimensions.",
                    "Only regional tables can be read; fetch the table again.");
        } else {
            return Optional.of(new EurostatCells(file, codes, dimensions, geo, findings, consumer));
        }
        return Optional.empty();
    }

    int dimensions() {
        return dimensions.size();
    }

    /// Goes to the cells of one combination of codes, in the order of the dimensions.
    ///
    /// @return false if they are passed over (an aggregate of countries) or are a finding
    boolean start(String[] values, long row) {
        if (frequency >= 0 && !values[frequency].equals("A")) {
            findings.add(
                    row,
                    "freq",
                    values[frequency],
                    "only yearly figures can be read.",
                    "Fetch the table with --filter freq=A.");
            return false;
        }
        Optional<RegionCode> found = region(values[geo], row);
        if (found.isEmpty()) {
            return false;
        }
        region = found.get();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            if (i != geo && i != frequency) {
                text.append(values[i]).append(',');
            }
        }
        key = series.computeIfAbsent(text.toString(), t -> key(values));
        cellUnit = unit >= 0 ? values[unit] : fileUnit;
        return true;
    }

    private SeriesKey key(String[] values) {
        Map<String, String> named = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            if (i != geo && i != frequency) {
                named.put(dimensions.get(i), values[i]);
            }
        }
        return new SeriesKey(source, indicator, named);
    }

    private Optional<RegionCode> region(String code, long row) {
        Optional<RegionCode> known = regions.get(code);
        if (known == null) {
            known = codes.resolve(code, declared);
            regions.put(code, known);
        }
        if (known.isEmpty() && !NOT_A_REGION.matcher(code).matches()) {
            findings.add(
                    row,
                    "geo",
                    code,
                    "no NUTS version from 2006 to 2024 has this region code.",
                    "Correct the code, or fetch the table with --filter geo=... for the regions that are meant.");
        }
        return known;
    }

    /// Hands on the cell of a period; one with neither value nor flag says nothing and is left out.
    void write(Period period, OptionalDouble value, String flag) {
        if (key != null && region != null && (value.isPresent() || !flag.isEmpty())) {
            String same = flag.isEmpty() ? "" : flags.computeIfAbsent(flag, f -> f);
            consumer.accept(new Observation(key, region, period, value, same, cellUnit, vintage));
        }
    }

    /// A year; anything else is a finding.
    static Optional<Period> period(String text, long row, FindingList findings) {
        try {
            if (text.length() == 4) {
                return Optional.of(Period.parse(text));
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        findings.add(
                row,
                "time",
                text,
                "a year is due here; only yearly figures can be read.",
                "Fetch the table with --filter freq=A.");
        return Optional.empty();
    }
}
