package eu.chemclust.exchange.importing;

import eu.chemclust.exchange.Place;
import eu.chemclust.exchange.TrlRange;
import eu.chemclust.observatory.region.RegionCode;
import eu.chemclust.tables.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a row says, as values that cannot be wrong: what breaks a rule becomes a finding and is left out.
final class CheckedRow {
    private static final Pattern POINT =
            Pattern.compile("(?:SRID=4326;)?POINT ?\\((-?[0-9.]{1,25}) (-?[0-9.]{1,25})\\)");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s\"<>]{1,2000}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern SECTION = Pattern.compile("[A-U]");

    private final String file;
    private final long line;
    private final Surroundings surroundings;
    private final RowValues values;
    private final List<Finding> findings;

    CheckedRow(String file, long line, Surroundings surroundings, RowValues values, List<Finding> findings) {
        this.file = file;
        this.line = line;
        this.surroundings = surroundings;
        this.values = values;
        this.findings = findings;
    }

    List<String> urls() {
        List<String> urls = new ArrayList<>();
        for (String url : values.list("url")) {
            if (WEB.matcher(url).matches()) {
                urls.add(url);
            } else if (WEB.matcher("http://" + url).matches() && url.contains(".")) {
                urls.add("http://" + url);
            } else {
                wrong("url", url, "an address that begins with http:// or https:// is due here.", "Correct it.");
            }
        }
        return urls;
    }

    List<RegionCode> regions(Optional<Place> place) {
        Set<RegionCode> regions = new LinkedHashSet<>();
        for (String code : values.list("region")) {
            Optional<RegionCode> region = surroundings.findRegion(nuts(code));
            region.ifPresentOrElse(
                    regions::add,
                    () -> wrong("region", code, "there is no such code in NUTS 2021.", "Correct it or leave it out."));
        }
        if (regions.isEmpty() && place.isPresent()) {
            surroundings.locate(place.get().latitude(), place.get().longitude()).ifPresent(regions::add);
        }
        return List.copyOf(regions);
    }

    private static String nuts(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        if (upper.startsWith("GR")) {
            return "EL" + upper.substring(2);
        }
        return upper.startsWith("GB") ? "UK" + upper.substring(2) : upper;
    }

    List<String> countries(List<RegionCode> regions) {
        Set<String> countries = new LinkedHashSet<>();
        for (String country : values.list("country")) {
            String code = nuts(country);
            if (COUNTRY.matcher(code).matches()) {
                countries.add(code);
            } else {
                wrong("country", country, "a country code of two letters is due here.", "Write DE.");
            }
        }
        regions.forEach(region -> countries.add(region.country()));
        return List.copyOf(countries);
    }

    Optional<Place> place() {
        String latitude = values.first("latitude");
        String longitude = values.first("longitude");
        String point = values.first("point");
        if (!point.isEmpty()) {
            Matcher matcher = POINT.matcher(point);
            if (!matcher.matches()) {
                wrong("point", point, "a point is due here, \"POINT(longitude latitude)\".", "Correct it.");
                return Optional.empty();
            }
            longitude = String.valueOf(matcher.group(1));
            latitude = String.valueOf(matcher.group(2));
        }
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Place(Double.parseDouble(latitude), Double.parseDouble(longitude), Place.Precision.POINT));
        } catch (IllegalArgumentException e) {
            wrong("latitude", latitude + " " + longitude, "the two are no place on earth.", "Write 51.32 and 12.00.");
            return Optional.empty();
        }
    }

    List<String> themes() {
        List<String> themes = new ArrayList<>();
        for (String theme : distinct(values.list("theme"))) {
            if (surroundings.isConcept(theme)) {
                themes.add(theme);
            } else {
                wrong("theme", theme, "the vocabulary has no such concept.", "See data/vocabulary/concepts.csv.");
            }
        }
        return themes;
    }

    List<String> sectors(String field) {
        Set<String> sectors = new LinkedHashSet<>();
        for (String text : values.list(field)) {
            if (SECTION.matcher(text).matches()) {
                continue; // a section says too little to be found by
            }
            surroundings
                    .findSector(text)
                    .ifPresentOrElse(
                            sectors::add,
                            () -> wrong(field, text, "there is no such code in NACE Rev. 2.", "Write 20.14 or 2014."));
        }
        return List.copyOf(sectors);
    }

    Optional<TrlRange> trl() {
        String low = values.first("trl.lowest");
        String high = values.first("trl.highest");
        if (low.isEmpty() && high.isEmpty()) {
            return Optional.empty();
        }
        try {
            int lowest = Integer.parseInt(low.isEmpty() ? high : low);
            return Optional.of(new TrlRange(lowest, high.isEmpty() ? lowest : Integer.parseInt(high)));
        } catch (IllegalArgumentException e) {
            wrong("trl.lowest", low + " to " + high, "levels from 1 to 9 are due here, in order.", "Correct them.");
            return Optional.empty();
        }
    }

    Optional<LocalDate> date(String field, boolean end) {
        String text = values.first(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> date = DateText.find(text, end);
        if (date.isEmpty()) {
            wrong(field, text, "a date is due here.", "Write 2024, 2024-05 or 2024-05-31.");
        }
        return date;
    }

    OptionalDouble number(String field) {
        String text = values.first(field).replace(" ", "");
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value) && value >= 0) {
                return OptionalDouble.of(value);
            }
        } catch (NumberFormatException e) {
            // told below, together with what is no amount
        }
        wrong(field, text, "a number is due here, not negative, with a point as decimal sign.", "Correct it.");
        return OptionalDouble.empty();
    }

    String text(String field) {
        return values.text(field);
    }

    List<String> list(String field) {
        return distinct(values.list(field));
    }

    void wrong(String field, String value, String rule, String remedy) {
        findings.add(new Finding(
                file, line, field, value.length() > 80 ? value.substring(0, 80) + "..." : value, rule, remedy));
    }

    private static List<String> distinct(List<String> values) {
        return List.copyOf(new LinkedHashSet<>(values));
    }
}
