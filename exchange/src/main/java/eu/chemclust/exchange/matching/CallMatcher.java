package eu.chemclust.exchange.matching;

import eu.chemclust.exchange.Call;
import eu.chemclust.exchange.TrlRange;
import eu.chemclust.exchange.vocabulary.Concept;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds calls for a plan by theme, readiness, actor and deadline. Readiness and actors are read from the call's words;
/// where it does not say them, the reason says so.
public final class CallMatcher {
    private static final String MATCH = "call";
    private static final Pattern TRL = Pattern.compile("TRLs? ?([1-9])(?: ?(?:-|to|\u2013) ?(?:TRL ?)?([1-9]))?");

    private final Vocabulary vocabulary;
    private final MatchRules rules;

    public CallMatcher(Vocabulary vocabulary, MatchRules rules) {
        this.vocabulary = vocabulary;
        this.rules = rules;
    }

    /// Calls that are about the theme and due between the days, the best first.
    public List<Match<Call>> match(CallRequest request, Collection<Call> calls) {
        List<String> words = List.of(
                        ConceptWords.folded(request.theme()).strip().split(" "))
                .stream()
                .filter(word -> word.length() > 2)
                .distinct()
                .toList();
        String folded = ConceptWords.folded(request.theme().replace('_', ' '));
        List<Concept> concepts = vocabulary.concepts().stream()
                .filter(concept -> ConceptWords.names(folded, concept))
                .toList();
        List<Match<Call>> matches = new ArrayList<>();
        for (Call call : calls) {
            Optional<LocalDate> deadline = call.head().end();
            if (deadline.isEmpty()
                    || deadline.get().isBefore(request.from())
                    || request.until().filter(deadline.get()::isAfter).isPresent()) {
                continue;
            }
            Optional<ScorePart> theme = request.theme().isEmpty()
                    ? Optional.of(rules.part(MATCH, Criterion.THEME, "calltheme.any"))
                    : theme(call, words, concepts);
            ScorePart trl = trl(call, request);
            if (theme.isPresent() && !trl.finding().equals("trl.outside")) {
                matches.add(new Match<>(
                        call, List.of(theme.get(), trl, actor(call, request), deadline(deadline.get(), request))));
            }
        }
        matches.sort(Match.BEST_FIRST);
        return matches;
    }

    private Optional<ScorePart> theme(Call call, List<String> words, List<Concept> concepts) {
        String title = ConceptWords.folded(
                call.head().titles().values() + " " + call.head().keywords());
        String text = title + ConceptWords.folded(call.head().summary());
        for (Concept concept : concepts) {
            if (ConceptWords.names(title, concept)) {
                return Optional.of(
                        rules.part(MATCH, Criterion.THEME, "calltheme.title", new Fact.ConceptName(concept.id())));
            }
        }
        boolean titled = !words.isEmpty() && words.stream().allMatch(word -> title.contains(" " + word));
        if (titled) {
            return Optional.of(
                    rules.part(MATCH, Criterion.THEME, "calltheme.words", new Fact.Words(String.join(" ", words))));
        }
        for (Concept concept : concepts) {
            if (ConceptWords.names(text, concept)) {
                return Optional.of(
                        rules.part(MATCH, Criterion.THEME, "calltheme.text", new Fact.ConceptName(concept.id())));
            }
        }
        return !words.isEmpty() && words.stream().allMatch(word -> text.contains(" " + word))
                ? Optional.of(rules.part(
                        MATCH, Criterion.THEME, "calltheme.textwords", new Fact.Words(String.join(" ", words))))
                : Optional.empty();
    }

    private ScorePart trl(Call call, CallRequest request) {
        if (request.trl().isEmpty()) {
            return rules.part(MATCH, Criterion.TRL, "trl.any");
        }
        Matcher matcher = TRL.matcher(call.head().summary() + " " + call.conditions());
        int lowest = 10;
        int highest = 0;
        while (matcher.find()) {
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            lowest = Math.min(lowest, Math.min(first, last));
            highest = Math.max(highest, Math.max(first, last));
        }
        if (highest == 0) {
            return rules.part(MATCH, Criterion.TRL, "trl.unknown");
        }
        TrlRange asked = request.trl().get();
        String finding = lowest <= asked.lowest() && asked.highest() <= highest
                ? "trl.within"
                : highest < asked.lowest() || asked.highest() < lowest ? "trl.outside" : "trl.overlap";
        return rules.part(MATCH, Criterion.TRL, finding, new Fact.Whole(lowest), new Fact.Whole(highest));
    }

    private ScorePart actor(Call call, CallRequest request) {
        if (request.actor().isBlank()) {
            return rules.part(MATCH, Criterion.ACTOR, "actor.any");
        }
        String wanted = ConceptWords.folded(request.actor()).stripTrailing();
        boolean named = ConceptWords.folded(
                        call.conditions() + " " + call.head().summary())
                .contains(wanted);
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
                new Fact.Words(deadline.toString()),
                new Fact.Whole((long) days));
    }
}
