package eu.chemclust.app.answer;

import eu.chemclust.exchange.Practice;
import eu.chemclust.exchange.matching.Adoption;
import eu.chemclust.exchange.matching.MatchRules;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;

/// What is on offer, and by what it is judged.
///
/// @param practices practices of the catalogue
/// @param adoptions which of them were taken up elsewhere
/// @param today     the day from which ages are counted
public record Offers(
        List<Practice> practices, List<Adoption> adoptions, Vocabulary vocabulary, MatchRules rules, LocalDate today) {
    /// Copies the lists.
    public Offers {
        practices = List.copyOf(practices);
        adoptions = List.copyOf(adoptions);
    }
}
