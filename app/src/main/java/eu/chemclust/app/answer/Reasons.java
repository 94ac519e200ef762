package eu.chemclust.app.answer;

import eu.chemclust.app.view.Messages;
import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.matching.Match;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import eu.chemclust.observatory.region.Geography;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/// Matches with the parts of their scores as sentences, the same as in answers, for pages that show each part by
/// itself.
public final class Reasons {
    private Reasons() {}

    /// A match.
    ///
    /// @param offer  the record
    /// @param points its score, points of a hundred
    /// @param parts  what it consists of, that which adds most first
    public record Reasoned(CatalogueRecord offer, String points, List<Part> parts) {
        /// Copies the list.
        public Reasoned {
            parts = List.copyOf(parts);
        }
    }

    /// A part of a score.
    ///
    /// @param criterion its name
    /// @param points    what it adds
    /// @param most      what it could add
    /// @param sentence  why
    public record Part(String criterion, String points, String most, String sentence) {}

    /// The matches in words.
    ///
    /// @param nodes name of a node of the framework by its code
    public static List<Reasoned> of(
            Messages messages,
            Geography geography,
            Vocabulary vocabulary,
            UnaryOperator<String> nodes,
            List<? extends Match<?>> matches) {
        MatchWords words = new MatchWords(new Wording(messages, geography), vocabulary, nodes);
        return matches.stream().map(match -> reasoned(messages, words, match)).toList();
    }

    private static Reasoned reasoned(Messages messages, MatchWords words, Match<?> match) {
        double weights =
                match.parts().stream().mapToDouble(part -> part.weight()).sum();
        return new Reasoned(
                match.offer(),
                words.points(match.score()),
                match.parts().stream()
                        .sorted(Comparator.comparingDouble(match::points).reversed())
                        .map(part -> new Part(
                                messages.text("answer.match.criterion."
                                        + part.criterion().code()),
                                words.points(match.points(part)),
                                words.points(part.weight() / weights),
                                words.sentence(part)))
                        .toList());
    }
}
