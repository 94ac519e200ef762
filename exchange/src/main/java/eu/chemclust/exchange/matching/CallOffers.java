package eu.chemclust.exchange.matching;

import eu.chemclust.exchange.Call;
import eu.chemclust.exchange.TrlRange;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Calls with their words made ready: read once, matched with any number of requests, by several threads at once.
public final class CallOffers {
    private static final Pattern TRL = Pattern.compile("TRLs? ?([1-9])(?: ?(?:-|to|\u2013) ?(?:TRL ?)?([1-9]))?");

    private final List<Offer> offers;
    private final ConceptFinder names;

    /// A call.
    ///
    /// @param call          the record
    /// @param title         titles and keywords, folded
    /// @param titleConcepts what they name
    /// @param text          the same with the summary
    /// @param textConcepts  what that names
    /// @param conditions    conditions and summary, folded: where actors are named
    /// @param trl           the levels of readiness that its words name
    record Offer(
            Call call,
            String title,
            Set<String> titleConcepts,
            String text,
            Set<String> textConcepts,
            String conditions,
            Optional<TrlRange> trl) {}

    private CallOffers(List<Offer> offers, ConceptFinder names) {
        this.offers = offers;
        this.names = names;
    }

    /// Makes calls ready.
    public static CallOffers of(Collection<Call> calls, Vocabulary vocabulary) {
        ConceptFinder names = new ConceptFinder(vocabulary.concepts());
        return new CallOffers(calls.stream().map(call -> offer(call, names)).toList(), names);
    }

    private static Offer offer(Call call, ConceptFinder names) {
        String title = ConceptWords.folded(
                call.head().titles().values() + " " + call.head().keywords());
        String text = title + ConceptWords.folded(call.head().summary());
        return new Offer(
                call,
                title,
                Set.copyOf(names.in(title)),
                text,
                Set.copyOf(names.in(text)),
                ConceptWords.folded(call.conditions() + " " + call.head().summary()),
                trl(call.head().summary() + " " + call.conditions()));
    }

    private static Optional<TrlRange> trl(String text) {
        Matcher matcher = TRL.matcher(text);
        int lowest = 10;
        int highest = 0;
        while (matcher.find()) {
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            lowest = Math.min(lowest, Math.min(first, last));
            highest = Math.max(highest, Math.max(first, last));
        }
        return highest == 0 ? Optional.empty() : Optional.of(new TrlRange(lowest, highest));
    }

    List<Offer> offers() {
        return offers;
    }

    /// The concepts that a theme names, in the order of the vocabulary.
    List<String> concepts(String theme) {
        return names.in(ConceptWords.folded(theme.replace('_', ' ')));
    }
}
