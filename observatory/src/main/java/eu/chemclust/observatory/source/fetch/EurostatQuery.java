package eu.chemclust.observatory.source.fetch;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is asked of Eurostat: a table, the codes wanted of some of its dimensions, and years.
///
/// @param table   the table's code, `nama_10r_3gdp`
/// @param filters dimension to codes; dimensions that are not named are taken whole
/// @param since   first year
/// @param until   last year
/// @param form    form of the answer
public record EurostatQuery(
        String table,
        SortedMap<String, List<String>> filters,
        OptionalInt since,
        OptionalInt until,
        EurostatForm form) {
    /// Where Eurostat's interface is today; it has moved before.
    public static final URI BASE = URI.create("https://ec.europa.eu/eurostat/api/dissemination/");

    public EurostatQuery {
        if (!table.matches("[A-Za-z0-9_$-]{2,60}")) {
            throw new IllegalArgumentException("\"" + table + "\" is not the code of a table, such as nama_10r_3gdp");
        }
        TreeMap<String, List<String>> copy = new TreeMap<>();
        filters.forEach((dimension, codes) -> {
            boolean good = dimension.matches("[A-Za-z0-9_]+") && !codes.isEmpty();
            if (!good || !codes.stream().allMatch(code -> code.matches("[A-Za-z0-9_.+-]+"))) {
                throw new IllegalArgumentException(
                        "\"" + dimension + "=" + String.join("+", codes) + "\" is not a filter, such as geo=DEE0");
            }
            copy.put(dimension, List.copyOf(codes));
        });
        filters = java.util.Collections.unmodifiableSortedMap(copy);
        if (since.isPresent() && until.isPresent() && since.getAsInt() > until.getAsInt()) {
            throw new IllegalArgumentException("the first year is after the last");
        }
    }

    /// The address to ask. Tables come from the SDMX 3.0 service, whose filters name their dimensions in any order;
    /// cubes from the statistics service.
    public URI address(URI base) {
        String root = base.toString().endsWith("/") ? base.toString() : base + "/";
        return URI.create(
                switch (form) {
                    case JSON_STAT -> root + "statistics/1.0/data/" + table + "?" + statistics();
                    case TSV -> root + sdmx() + "&format=TSV&compress=true";
                    case SDMX_CSV -> root + sdmx() + "&format=csvdata&formatVersion=2.0&compress=true";
                });
    }

    private String sdmx() {
        List<String> parameters = new ArrayList<>();
        filters.forEach((dimension, codes) -> parameters.add(parameter(dimension, String.join(",", codes))));
        List<String> years = new ArrayList<>();
        since.ifPresent(year -> years.add("ge:" + year));
        until.ifPresent(year -> years.add("le:" + year));
        if (!years.isEmpty()) {
            parameters.add(parameter("TIME_PERIOD", String.join("+", years)));
        }
        return "sdmx/3.0/data/dataflow/ESTAT/" + table.toLowerCase(Locale.ROOT) + "/1.0/*?lang=en"
                + parameters.stream().map(p -> "&" + p).reduce("", String::concat);
    }

    private static String parameter(String dimension, String value) {
        return encoded("c[" + dimension + "]") + "=" + encoded(value);
    }

    private String statistics() {
        StringBuilder text = new StringBuilder("format=JSON&lang=en");
        for (Map.Entry<String, List<String>> filter : filters.entrySet()) {
            for (String code : filter.getValue()) {
                text.append('&').append(encoded(filter.getKey())).append('=').append(encoded(code));
            }
        }
        since.ifPresent(year -> text.append("&sinceTimePeriod=").append(year));
        until.ifPresent(year -> text.append("&untilTimePeriod=").append(year));
        return text.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("%2C", ",")
                .replace("%3A", ":");
    }
}
