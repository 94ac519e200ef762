package eu.chemclust.benchmarks;

import eu.chemclust.exchange.Call;
import eu.chemclust.exchange.Facility;
import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.Place;
import eu.chemclust.exchange.Provenance;
import eu.chemclust.exchange.RecordHead;
import eu.chemclust.exchange.TrlRange;
import eu.chemclust.exchange.catalogue.CatalogueReader;
import eu.chemclust.exchange.matching.CallMatcher;
import eu.chemclust.exchange.matching.CallOffers;
import eu.chemclust.exchange.matching.CallRequest;
import eu.chemclust.exchange.matching.FacilityMatcher;
import eu.chemclust.exchange.matching.FacilityOffers;
import eu.chemclust.exchange.matching.FacilityRequest;
import eu.chemclust.exchange.matching.MatchRules;
import eu.chemclust.exchange.vocabulary.Concept;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import eu.chemclust.observatory.source.DataFolder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.IntUnaryOperator;

/// Matches requests with synthetic facilities and calls: every concept of the vocabulary in turn.
///
/// Run: `java -cp ... eu.chemclust.benchmarks.OfferLoad DATA_FOLDER 100000`
public final class OfferLoad {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int WARMING = 10;
    private static final int REQUESTS = 60;
    private static final int WORDS = 40;

    private OfferLoad() {}

    /// Matches requests with facilities, then with calls, and prints what was measured.
    ///
    /// @param arguments folder of data packages, number of offers of each kind
    public static void main(String[] arguments) {
        DataFolder folder = DataFolder.open(Path.of(arguments[0]));
        Vocabulary vocabulary = CatalogueReader.vocabulary(folder);
        MatchRules rules = Rules.of(folder);
        int count = Integer.parseInt(arguments[1]);
        List<Concept> concepts = vocabulary.concepts();
        FacilityOffers facilities = FacilityOffers.of(facilities(concepts, count), vocabulary);
        FacilityMatcher facilityMatcher = new FacilityMatcher(rules, TODAY);
        measure(
                "facilities",
                count,
                which -> facilityMatcher
                        .match(
                                new FacilityRequest(
                                        label(concepts, which),
                                        Optional.of(new TrlRange(5, 7)),
                                        "",
                                        Optional.of(new Place(51.3, 12.0, Place.Precision.POINT)),
                                        OptionalDouble.of(500)),
                                facilities)
                        .size());
        CallOffers calls = CallOffers.of(calls(concepts, count), vocabulary);
        CallMatcher callMatcher = new CallMatcher(rules);
        measure(
                "calls",
                count,
                which -> callMatcher
                        .match(
                                new CallRequest(
                                        label(concepts, which),
                                        Optional.of(new TrlRange(5, 6)),
                                        "SME",
                                        TODAY,
                                        Optional.empty()),
                                calls)
                        .size());
    }

    private static String label(List<Concept> concepts, int which) {
        return concepts.get(which % concepts.size()).label(Language.EN);
    }

    private static void measure(String what, int count, IntUnaryOperator asked) {
        Measured measured = Measured.of(WARMING, REQUESTS, which -> () -> asked.applyAsInt(which));
        System.out.printf(
                Locale.ROOT,
                "%,d %s for a request, %,d found on average: %s%n",
                count,
                what,
                measured.foundOnAverage(),
                measured.times());
    }

    private static List<Facility> facilities(List<Concept> concepts, int count) {
        Random random = new Random(6);
        List<Facility> facilities = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String what = concepts.get(random.nextInt(concepts.size())).label(Language.EN);
            RecordHead head = head(
                    "facility:synthetic-" + i,
                    "Facility " + i,
                    words(random, concepts),
                    Optional.of(new Place(
                            36 + 30 * random.nextDouble(), 40 * random.nextDouble() - 10, Place.Precision.TOWN)),
                    Optional.of(new TrlRange(3 + random.nextInt(3), 6 + random.nextInt(4))),
                    Optional.empty());
            facilities.add(new Facility(
                    head,
                    "Operator " + i,
                    i % 10 == 0 ? List.of(what) : List.of("word" + random.nextInt(5_000)),
                    i % 2 == 0 ? "10 m3" : "",
                    i % 3 == 0 ? "open to all" : "",
                    OptionalDouble.empty()));
        }
        return facilities;
    }

    private static List<Call> calls(List<Concept> concepts, int count) {
        Random random = new Random(7);
        List<Call> calls = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String what = concepts.get(random.nextInt(concepts.size())).label(Language.EN);
            RecordHead head = head(
                    "call:synthetic-" + i,
                    i % 20 == 0 ? "Call for " + what : "Call " + i,
                    words(random, concepts) + " TRL 4-6",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(TODAY.plusDays(random.nextInt(500))));
            calls.add(new Call(
                    head,
                    "HORIZON",
                    "C-" + i,
                    "IA",
                    "single-stage",
                    i % 3 == 0 ? "SME may apply" : "",
                    OptionalDouble.of(1e6),
                    OptionalDouble.of(5e6)));
        }
        return calls;
    }

    private static String words(Random random, List<Concept> concepts) {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < WORDS; word++) {
            text.append(
                            word % 20 == 0
                                    ? concepts.get(random.nextInt(concepts.size()))
                                            .label(Language.EN)
                                    : "word" + random.nextInt(5_000))
                    .append(' ');
        }
        return text.toString();
    }

    private static RecordHead head(
            String id,
            String title,
            String summary,
            Optional<Place> place,
            Optional<TrlRange> trl,
            Optional<LocalDate> end) {
        return new RecordHead(
                id,
                Map.of(Language.EN, title),
                summary,
                List.of(),
                List.of(),
                "",
                place,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                trl,
                Optional.empty(),
                end,
                new Provenance("synthetic", List.of(), "", LocalDate.of(2026, 1, 1), Optional.empty()));
    }
}
