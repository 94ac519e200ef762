package eu.chemclust.exchange.matching;

import eu.chemclust.exchange.Call;
import eu.chemclust.exchange.TrlRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds calls for a plan by theme, readiness, actor and deadline. Readiness and actors are read from the call's words;
/// where it does not say them, the reason says so.
public final class CallMatcher {
    private static final String MATCH = "call";

    private final MatchRules rules;

    public CallMatcher(MatchRules rules) {
        this.rules = rules;
    }

    /// Calls that are about the theme and due between the days, the best first.
    public List<Match<Call>> match(CallRequest request, CallOffers calls) {
        List<String> words = List.of(
                        ConceptWords.folded(request.theme()).strip().split(" "))
                .stream()
                .filter(word -> word.length() > 2)
                .distinct()
                .toList();
        List<String> concepts = calls.concepts(request.theme());
        List<Match<Call>> matches = new ArrayList<>();
        for (CallOffers.Offer offer : calls.offers()) {
            Call call = offer.call();
            Optional<LocalDate> deadline = call.head().end();
            if (deadline.isEmpty()
                    || deadline.get().isBefore(request.from())
                    || request.until().filter(deadline.get()::isAfter).isPresent()) {
                continue;
            }
            Optional<ScorePart> theme = request.theme().isEmpty()
                    ? Optional.of(rules.part(MATCH, Criterion.THEME, "calltheme.any"))
                    : theme(offer, words, concepts);
            ScorePart trl = trl(offer, request);
            if (theme.isPresent() && !trl.finding().equals("trl.outside")) {
                matches.add(new Match<>(
                        call, List.of(theme.get(), trl, actor(offer, request), deadline(deadline.get(), request))));
            }
        }
        matches.sort(Match.BEST_FIRST);
        return matches;
    }

    private Optional<ScorePart> theme(CallOffers.Offer offer, List<String> words, List<String> concepts) {
        Optional<String> titled =
                concepts.stream().filter(offer.titleConcepts()::contains).findFirst();
        if (titled.isPresent()) {
            return Optional.of(
                    rules.part(MATCH, Criterion.THEME, "calltheme.title", new Fact.ConceptName(titled.get())));
        }
        if (!words.isEmpty() && words.stream().allMatch(word -> offer.title().contains(" " + word))) {
            return Optional.of(
                    rules.part(MATCH, Criterion.THEME, "calltheme.words", new Fact.Words(String.join(" ", words))));
        }
        Optional<String> told =
                concepts.stream().filter(offer.textConcepts()::contains).findFirst();
        if (told.isPresent()) {
            return Optional.of(rules.part(MATCH, Criterion.THEME, "calltheme.text", new Fact.ConceptName(told.get())));
        }
        return !words.isEmpty() && words.stream().allMatch(word -> offer.text().contains(" " + word))
                ? Optional.of(rules.part(
                        MATCH, Criterion.THEME, "calltheme.textwords", new Fact.Words(String.join(" ", words))))
                : Optional.empty();
    }

    private ScorePart trl(CallOffers.Offer offer, CallRequest request) {
        if (request.trl().isEmpty()) {
            return rules.part(MATCH, Criterion.TRL, "trl.any");
        }
        if (offer.trl().isEmpty()) {
            return rules.part(MATCH, Criterion.TRL, "trl.unknown");
        }
        int lowest = offer.trl().get().lowest();
        int highest = offer.trl().get().highest();
        TrlRange asked = request.trl().get();
        String finding = lowest <= asked.lowest() && asked.highest() <= highest
                ? "trl.within"
                : highest < asked.lowest() || asked.highest() < lowest ? "trl.outside" : "trl.overlap";
        return rules.part(MATCH, Criterion.TRL, finding, new Fact.Whole(lowest), new Fact.Whole(highest));
    }

    private ScorePart actor(CallOffers.Offer offer, CallRequest request) {
        if (request.actor().isBlank()) {
            return rules.part(MATCH, Criterion.ACTOR, "actor.any");
        }
        String wanted = ConceptWords.folded(request.actor()).stripTrailing();
        boolean named = offer.conditions().contains(wanted);
        return rules.part(
                MATCH, Criterion.ACTOR, named ? "actor.named" : "actor.unknown", new Fact.Words(request.actor()));
    }

    private ScorePart deadline(LocalDate deadline, CallRequest request) {
        double days = ChronoUnit.DAYS.between(request.from(), deadline);
        return rules.part(
                MATCH,
                Criterion.DEADLINE,
                Math.min(1, days / rules.level("span.deadline.days")),
                "deadline.left",
                new Fact.Day(deadline),
                new Fact.Whole((long) days));
    }
}
