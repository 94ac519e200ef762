package eu.chemclust.exchange.matching;

import eu.chemclust.exchange.Facility;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Facilities with their words made ready: read once, matched with any number of requests, by several threads at once.
public final class FacilityOffers {
    private final List<Offer> offers;
    private final ConceptFinder names;

    /// A facility.
    ///
    /// @param facility the record
    /// @param text     titles, summary and technologies, folded
    /// @param concepts what the text names
    record Offer(Facility facility, String text, Set<String> concepts) {}

    private FacilityOffers(List<Offer> offers, ConceptFinder names) {
        this.offers = offers;
        this.names = names;
    }

    /// Makes facilities ready.
    ///
    /// @param vocabulary concepts by which a request in one language finds a facility in another; its themes are too
    ///                   wide to tell processes apart
    public static FacilityOffers of(Collection<Facility> facilities, Vocabulary vocabulary) {
        ConceptFinder names = new ConceptFinder(vocabulary.concepts().stream()
                .filter(concept -> !concept.isTheme())
                .toList());
        return new FacilityOffers(
                facilities.stream().map(facility -> offer(facility, names)).toList(), names);
    }

    private static Offer offer(Facility facility, ConceptFinder names) {
        String text = ConceptWords.folded(
                facility.head().titles().values() + " " + facility.head().summary() + " " + facility.technologies());
        return new Offer(facility, text, Set.copyOf(names.in(text)));
    }

    List<Offer> offers() {
        return offers;
    }

    /// The concepts that a request names, in the order of the vocabulary.
    List<String> concepts(String request) {
        return names.in(ConceptWords.folded(request));
    }
}
