package eu.chemclust.app.web;

import eu.chemclust.app.exchange.CatalogueShelf;
import eu.chemclust.app.exchange.SearchChoice;
import eu.chemclust.exchange.Place;
import eu.chemclust.exchange.RecordKind;
import eu.chemclust.exchange.RecordStatus;
import eu.chemclust.exchange.search.Facet;
import eu.chemclust.exchange.search.Nearby;
import eu.chemclust.exchange.search.SortOrder;
import eu.chemclust.exchange.vocabulary.ConceptNames;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads what is searched in the exchange, and gives the catalogue when it is open.
final class ExchangeReader {
    private static final int LONGEST = 200;
    private static final int MOST_VALUES = 40;
    private static final int MOST_PAGES = 500;
    private static final Pattern VALUE = Pattern.compile("[\\p{L}0-9_.-]{1,60}");
    private static final Pattern POINT = Pattern.compile("(-?[0-9.]{1,12})[,;] ?(-?[0-9.]{1,12})");

    private final Served served;

    ExchangeReader(Served served) {
        this.served = served;
    }

    /// The open catalogue.
    ///
    /// @throws NotReady as long as there is none
    CatalogueShelf.Opened opened() {
        return served.exchange().find().orElseThrow(NotReady::new);
    }

    LocalDate today() {
        return LocalDate.now(served.clock());
    }

    /// What the parameters ask for.
    SearchChoice choice(HttpServletRequest request) {
        String near = RequestReader.parameter(request, "near");
        String text = RequestReader.parameter(request, "q");
        if (text.length() > LONGEST || near.length() > LONGEST) {
            throw new BadRequest("problem.search", Integer.toString(LONGEST));
        }
        Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<String> values = values(request, facet);
            if (facet == Facet.THEME || facet == Facet.TOPIC) {
                values.forEach(concept -> known(concept, facet == Facet.THEME));
            }
            filters.put(facet, values);
        }
        return new SearchChoice(
                text,
                filters,
                near,
                number(request, "within", 0, 5000),
                sort(RequestReader.parameter(request, "sort")),
                Math.max(1, number(request, "page", 1, MOST_PAGES)));
    }

    private static List<String> values(HttpServletRequest request, Facet facet) {
        String[] given = request.getParameterValues(facet.code());
        if (given == null) {
            return List.of();
        }
        List<String> values = Arrays.stream(given)
                .flatMap(each -> Arrays.stream(each.split(",", -1)))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(each -> normal(facet, each))
                .distinct()
                .toList();
        if (values.size() > MOST_VALUES) {
            throw new BadRequest("problem.long");
        }
        for (String value : values) {
            check(facet, value);
        }
        return values;
    }

    private static String normal(Facet facet, String value) {
        return switch (facet) {
            case COUNTRY, REGION -> value.toUpperCase(Locale.ROOT);
            case SECTOR -> value.replace(".", "");
            case KIND, THEME, TOPIC, BUDGET, STATUS -> value.toLowerCase(Locale.ROOT);
            case TRL, YEAR -> value;
        };
    }

    private static void check(Facet facet, String value) {
        boolean known = switch (facet) {
            case KIND -> RecordKind.find(value).isPresent();
            case STATUS -> RecordStatus.find(value).isPresent();
            case THEME, TOPIC, COUNTRY, REGION, SECTOR, TRL, YEAR, BUDGET ->
                VALUE.matcher(value).matches();
        };
        if (!known) {
            throw new BadRequest("problem.facet", RequestReader.echo(value), facet.code());
        }
    }

    /// Refuses a concept that the vocabulary does not have: to find nothing would look like an answer.
    private void known(String id, boolean isTheme) {
        ConceptNames names = new ConceptNames(opened().vocabulary(), isTheme);
        if (!names.isKnown(id)) {
            throw new BadRequest(
                    "problem.concept",
                    RequestReader.echo(id),
                    String.join(", ", names.nearest(id)),
                    String.join(", ", names.all()));
        }
    }

    private static SortOrder sort(String text) {
        return text.isEmpty()
                ? SortOrder.RELEVANCE
                : SortOrder.find(text)
                        .orElseThrow(() -> new BadRequest(
                                "problem.sort",
                                RequestReader.echo(text),
                                Arrays.stream(SortOrder.values())
                                        .map(SortOrder::code)
                                        .collect(Collectors.joining(", "))));
    }

    private static int number(HttpServletRequest request, String name, int least, int most) {
        String text = RequestReader.parameter(request, name);
        if (text.isEmpty()) {
            return least;
        }
        int number = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
        if (!(number >= least && number <= most)) {
            throw new BadRequest("problem.number", name, Integer.toString(least), Integer.toString(most));
        }
        return number;
    }

    /// The place to measure from, with the distance asked for.
    Optional<Nearby> place(SearchChoice choice) {
        return place(choice.near()).map(place -> new Nearby(place.latitude(), place.longitude(), choice.kilometres()));
    }

    /// A place: coordinates, a town, a NUTS code or the name of a region; empty where it is not known.
    Optional<Place> place(String near) {
        if (near.isEmpty()) {
            return Optional.empty();
        }
        Matcher point = POINT.matcher(near);
        try {
            if (point.matches()) {
                return Optional.of(new Place(
                        Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2)), Place.Precision.POINT));
            }
            return opened().index().findPlace(code(near));
        } catch (IllegalArgumentException notOnEarth) {
            return Optional.empty();
        }
    }

    /// The code of a region of the benchmark by its name; anything else as it is.
    String code(String near) {
        return served.result().regions().values().stream()
                .filter(status -> status.region().name().equalsIgnoreCase(near))
                .findFirst()
                .map(status -> status.region().code().code())
                .orElse(near);
    }
}
