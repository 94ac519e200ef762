package eu.chemclust.exchange.matching;

import eu.chemclust.exchange.Facility;
import eu.chemclust.exchange.Place;
import eu.chemclust.exchange.RecordStatus;
import eu.chemclust.exchange.TrlRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Finds facilities for a request. The words of the process are compared as they stand and through the concepts of the
/// vocabulary, so that a request in one language finds a facility in another.
public final class FacilityMatcher {
    private static final String MATCH = "facility";
    private static final int LONG = 8;

    /// What every facility is, which tells nothing about a process.
    private static final Set<String> COMMON =
            Set.of("pilot", "plant", "plants", "facility", "test", "testing", "scale", "the", "and", "for", "of");

    private final MatchRules rules;
    private final LocalDate today;

    /// @param today the day on which a facility must still be confirmed
    public FacilityMatcher(MatchRules rules, LocalDate today) {
        this.rules = rules;
        this.today = today;
    }

    /// Facilities that offer the process or part of it, are not too far and of no other readiness, the best first.
    public List<Match<Facility>> match(FacilityRequest request, FacilityOffers facilities) {
        List<Match<Facility>> matches = new ArrayList<>();
        List<String> words = words(request.process());
        List<String> concepts = facilities.concepts(request.process());
        for (FacilityOffers.Offer offer : facilities.offers()) {
            Facility facility = offer.facility();
            Optional<ScorePart> process = process(offer, words, concepts);
            if (process.isEmpty()) {
                continue;
            }
            ScorePart trl = trl(facility, request);
            if (!trl.finding().equals("trl.outside") && reaches(facility, request)) {
                matches.add(new Match<>(
                        facility,
                        List.of(
                                process.get(),
                                trl,
                                scale(facility, request),
                                access(facility),
                                distance(facility, request),
                                freshness(facility))));
            }
        }
        matches.sort(Match.BEST_FIRST);
        return matches;
    }

    private static List<String> words(String text) {
        return List.of(ConceptWords.folded(text).strip().split(" ")).stream()
                .filter(word -> word.length() > 2 && !COMMON.contains(word))
                .distinct()
                .toList();
    }

    /// A word without its ending; short words lose a letter only, lest `quantum` meet `quantities`.
    private static String stem(String word) {
        return word.substring(0, word.length() - (word.length() > LONG ? 3 : 1));
    }

    private Optional<ScorePart> process(FacilityOffers.Offer offer, List<String> words, List<String> concepts) {
        List<String> found = words.stream()
                .filter(word -> offer.text().contains(" " + stem(word)))
                .toList();
        List<String> meant =
                concepts.stream().filter(offer.concepts()::contains).toList();
        double byWords = words.isEmpty() ? 0 : (double) found.size() / words.size();
        double byConcepts = concepts.isEmpty() ? 0 : (double) meant.size() / concepts.size();
        if (byWords <= 0 && byConcepts <= 0) {
            return Optional.empty();
        }
        String finding =
                byWords >= byConcepts ? byWords >= 1 ? "process.words.all" : "process.words.some" : "process.concepts";
        Fact what = byWords >= byConcepts
                ? new Fact.Words(String.join(", ", found))
                : new Fact.ConceptName(meant.getFirst());
        return Optional.of(rules.part(
                MATCH,
                Criterion.PROCESS,
                Math.max(byWords, byConcepts),
                finding,
                what,
                new Fact.Words(String.join(", ", offer.facility().technologies()))));
    }

    private ScorePart trl(Facility facility, FacilityRequest request) {
        Optional<TrlRange> offered = facility.head().trl();
        if (request.trl().isEmpty()) {
            return rules.part(MATCH, Criterion.TRL, "trl.any");
        }
        if (offered.isEmpty()) {
            return rules.part(MATCH, Criterion.TRL, "trl.unknown");
        }
        TrlRange asked = request.trl().get();
        TrlRange has = offered.get();
        String finding = has.lowest() <= asked.lowest() && asked.highest() <= has.highest()
                ? "trl.within"
                : has.highest() < asked.lowest() || asked.highest() < has.lowest() ? "trl.outside" : "trl.overlap";
        return rules.part(MATCH, Criterion.TRL, finding, new Fact.Whole(has.lowest()), new Fact.Whole(has.highest()));
    }

    private ScorePart scale(Facility facility, FacilityRequest request) {
        if (request.scale().isBlank()) {
            return rules.part(MATCH, Criterion.SCALE, "scale.any");
        }
        if (facility.scale().isBlank()) {
            return rules.part(MATCH, Criterion.SCALE, "scale.unknown");
        }
        boolean named = ConceptWords.folded(facility.scale())
                .contains(ConceptWords.folded(request.scale()).stripTrailing());
        return rules.part(
                MATCH, Criterion.SCALE, named ? "scale.named" : "scale.other", new Fact.Words(facility.scale()));
    }

    private ScorePart access(Facility facility) {
        String text = facility.access().toLowerCase(Locale.ROOT);
        if (text.isBlank()) {
            return rules.part(MATCH, Criterion.ACCESS, "access.unknown");
        }
        boolean open = text.contains("open") || text.contains("rent") || text.contains("hosting");
        return rules.part(
                MATCH, Criterion.ACCESS, open ? "access.open" : "access.stated", new Fact.Words(facility.access()));
    }

    private static boolean reaches(Facility facility, FacilityRequest request) {
        if (request.place().isEmpty() || request.kilometres().isEmpty()) {
            return true;
        }
        Optional<Place> place = facility.head().place();
        return place.isPresent()
                && Distances.kilometres(request.place().get(), place.get())
                        <= request.kilometres().getAsDouble();
    }

    private ScorePart distance(Facility facility, FacilityRequest request) {
        if (request.place().isEmpty()) {
            return rules.part(MATCH, Criterion.DISTANCE, "distance.any");
        }
        Optional<Place> place = facility.head().place();
        if (place.isEmpty()) {
            return rules.part(MATCH, Criterion.DISTANCE, "distance.unknown");
        }
        double kilometres = Distances.kilometres(request.place().get(), place.get());
        return rules.part(
                MATCH,
                Criterion.DISTANCE,
                Math.max(0, 1 - kilometres / rules.level("span.distance.km")),
                "distance.known",
                new Fact.Whole(Math.round(kilometres)));
    }

    private ScorePart freshness(Facility facility) {
        return rules.part(
                MATCH,
                Criterion.FRESHNESS,
                facility.head().status(today) == RecordStatus.EXPIRED ? "freshness.expired" : "freshness.current",
                new Fact.Day(facility.head().provenance().lastConfirmed()));
    }
}
