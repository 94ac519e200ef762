package eu.chemclust.app.cli;

import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.Place;
import eu.chemclust.exchange.RecordKind;
import eu.chemclust.exchange.RecordStatus;
import eu.chemclust.exchange.search.CatalogueIndex;
import eu.chemclust.exchange.search.Facet;
import eu.chemclust.exchange.search.Nearby;
import eu.chemclust.exchange.search.SearchRequest;
import eu.chemclust.exchange.search.SortOrder;
import eu.chemclust.exchange.vocabulary.ConceptNames;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a search is narrowed and ordered by.
final class FindFilters {
    private static final Pattern POINT = Pattern.compile("(-?[0-9.]{1,12})[,;] ?(-?[0-9.]{1,12})");
    private static final Pattern DISTANCE = Pattern.compile("([0-9.]{1,8}) ?(km)?");

    @Option(names = "--kind", split = ",", paramLabel = "KIND", description = "Kind of record, such as facility.")
    private List<String> kinds = List.of();

    @Option(names = "--theme", split = ",", paramLabel = "THEME", description = "Theme of the network, such as skills.")
    private List<String> themes = List.of();

    @Option(names = "--topic", split = ",", paramLabel = "TOPIC", description = "Concept of the vocabulary: hydrogen.")
    private List<String> topics = List.of();

    @Option(names = "--country", split = ",", paramLabel = "CODE", description = "Country as NUTS writes it: DE, EL.")
    private List<String> countries = List.of();

    @Option(names = "--region", split = ",", paramLabel = "NUTS", description = "Region of NUTS 2021, any level: DEE.")
    private List<String> regions = List.of();

    @Option(names = "--sector", split = ",", paramLabel = "NACE", description = "NACE division to class: 20, 20.14.")
    private List<String> sectors = List.of();

    @Option(names = "--trl", split = ",", paramLabel = "LEVEL", description = "Technology readiness level, 1 to 9.")
    private List<String> levels = List.of();

    @Option(names = "--year", split = ",", paramLabel = "YEAR", description = "Year of start; of calls, of deadline.")
    private List<String> years = List.of();

    @Option(
            names = "--budget",
            split = ",",
            paramLabel = "CLASS",
            description = "under-100k, 100k-1m, 1m-5m, 5m-20m or over-20m (euro).")
    private List<String> budgets = List.of();

    @Option(names = "--status", split = ",", paramLabel = "STATUS", description = "current, upcoming, ended, expired.")
    private List<String> statuses = List.of();

    @Option(names = "--near", paramLabel = "PLACE", description = "Town, NUTS code or \"51.32,12.00\" to measure from.")
    private @Nullable String near;

    @Option(names = "--within", paramLabel = "KM", description = "Only what is as near as that to --near, 300km.")
    private @Nullable String within;

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            description = "relevance, newest, deadline, nearest or largest. Default: relevance.")
    private String sort = "relevance";

    @Option(names = "--language", paramLabel = "CODE", description = "Language of the words: de. Default: try all.")
    private @Nullable String language;

    @Option(names = "--top", paramLabel = "N", description = "How many hits to show. Default: 20.")
    private int top = 20;

    @Option(names = "--from", paramLabel = "N", description = "Rank of the first hit to show. Default: 1.")
    private int from = 1;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "Day for which a status holds, 2026-11-30. Default: today.")
    private @Nullable LocalDate on;

    /// Fails on options that no search can have, before any work is done.
    void check() {
        if (top < 0 || top > SearchRequest.MOST || from < 1 || from > SearchRequest.MOST) {
            throw CommandFailure.usage("--top and --from take numbers up to 10,000.");
        }
        if (order() == SortOrder.NEAREST && near == null) {
            throw CommandFailure.usage("--sort nearest needs --near.");
        }
        if (within != null && near == null) {
            throw CommandFailure.usage("--within needs --near: the place to measure from.");
        }
        language();
        filters();
        distance();
    }

    /// Whether a theme or topic was asked for, whose names the vocabulary has.
    boolean hasConcepts() {
        return !themes.isEmpty() || !topics.isEmpty();
    }

    /// Fails on themes and topics that the vocabulary does not have: to find nothing would look like an answer.
    void check(Vocabulary vocabulary) {
        check(small(themes), "theme", new ConceptNames(vocabulary, true));
        check(small(topics), "topic", new ConceptNames(vocabulary, false));
    }

    private static void check(List<String> given, String what, ConceptNames names) {
        for (String id : given) {
            if (!names.isKnown(id)) {
                throw CommandFailure.usage("There is no " + what + " " + id + ". The nearest: "
                        + String.join(", ", names.nearest(id)) + ".\nAll that --" + what + " takes: "
                        + String.join(", ", names.all()) + ".");
            }
        }
    }

    SearchRequest request(String text, CatalogueIndex index) {
        return new SearchRequest(
                text,
                language(),
                filters(),
                nearby(index),
                order(),
                from - 1,
                top,
                on == null ? LocalDate.now(ZoneId.systemDefault()) : on);
    }

    private SortOrder order() {
        return SortOrder.find(sort)
                .orElseThrow(() -> CommandFailure.usage("There is no order " + sort + "; --sort takes one of "
                        + names(Arrays.stream(SortOrder.values()).map(SortOrder::code)) + "."));
    }

    private OptionalDouble distance() {
        if (within == null) {
            return OptionalDouble.empty();
        }
        Matcher matcher = DISTANCE.matcher(within.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw CommandFailure.usage("--within takes a distance such as 300km.");
        }
        return OptionalDouble.of(number(matcher.group(1), "--within"));
    }

    private Optional<Language> language() {
        if (language == null) {
            return Optional.empty();
        }
        return Optional.of(Language.find(language)
                .orElseThrow(() -> CommandFailure.usage("--language takes one of "
                        + names(Arrays.stream(Language.values()).map(Language::code)) + ".")));
    }

    private Map<Facet, List<String>> filters() {
        for (String kind : kinds) {
            if (RecordKind.find(kind).isEmpty()) {
                throw CommandFailure.usage("There is no kind " + kind + "; --kind takes one of "
                        + names(Arrays.stream(RecordKind.values()).map(RecordKind::code)) + ".");
            }
        }
        for (String status : statuses) {
            if (RecordStatus.find(status).isEmpty()) {
                throw CommandFailure.usage("There is no status " + status + "; --status takes one of "
                        + names(Arrays.stream(RecordStatus.values()).map(RecordStatus::code)) + ".");
            }
        }
        Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
        filters.put(Facet.KIND, small(kinds));
        filters.put(Facet.THEME, small(themes));
        filters.put(Facet.TOPIC, small(topics));
        filters.put(Facet.COUNTRY, capital(countries));
        filters.put(Facet.REGION, capital(regions));
        filters.put(Facet.SECTOR, sectors.stream().map(FindFilters::sector).toList());
        filters.put(Facet.TRL, levels);
        filters.put(Facet.YEAR, years);
        filters.put(Facet.BUDGET, small(budgets));
        filters.put(Facet.STATUS, small(statuses));
        return filters;
    }

    private static String sector(String code) {
        return code.replace(".", "").replaceAll("^[A-Ua-u](?=[0-9])", "");
    }

    private static List<String> small(List<String> values) {
        return values.stream()
                .map(value -> value.toLowerCase(Locale.ROOT).replace(' ', '_'))
                .toList();
    }

    private static List<String> capital(List<String> values) {
        return values.stream().map(value -> value.toUpperCase(Locale.ROOT)).toList();
    }

    private Optional<Nearby> nearby(CatalogueIndex index) {
        if (near == null) {
            return Optional.empty();
        }
        OptionalDouble kilometres = distance();
        Matcher point = POINT.matcher(near);
        try {
            if (point.matches()) {
                return Optional.of(
                        new Nearby(number(point.group(1), "--near"), number(point.group(2), "--near"), kilometres));
            }
            Place place = index.findPlace(near)
                    .orElseThrow(() -> CommandFailure.usage("The place " + near
                            + " is not known. Give a NUTS 2021 code (DEE0), a town with industry, also with its country"
                            + " (\"Halle DE\"), or \"latitude,longitude\"."));
            return Optional.of(new Nearby(place.latitude(), place.longitude(), kilometres));
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage("--near and --within: " + e.getMessage() + ".");
        }
    }

    private static double number(@Nullable String text, String option) {
        try {
            return Double.parseDouble(String.valueOf(text));
        } catch (NumberFormatException e) {
            throw CommandFailure.usage(option + " takes numbers with a point as decimal sign.");
        }
    }

    private static String names(java.util.stream.Stream<String> names) {
        return names.collect(Collectors.joining(", "));
    }
}
