package eu.chemclust.app.answer;

import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.matching.Fact;
import eu.chemclust.exchange.matching.Match;
import eu.chemclust.exchange.matching.ScorePart;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import java.util.List;
import java.util.function.UnaryOperator;

/// Reasons of matches as sentences in a language.
final class MatchWords {
    private final Wording words;
    private final Vocabulary vocabulary;
    private final UnaryOperator<String> nodes;

    /// @param nodes name of a node by its code
    MatchWords(Wording words, Vocabulary vocabulary, UnaryOperator<String> nodes) {
        this.words = words;
        this.vocabulary = vocabulary;
        this.nodes = nodes;
    }

    Language language() {
        return Language.find(words.messages().language()).orElse(Language.EN);
    }

    String title(CatalogueRecord record) {
        return record.head().title(language());
    }

    String concept(String id) {
        return vocabulary.find(id).map(concept -> concept.label(language())).orElse(id);
    }

    /// The sentence of a part.
    String sentence(ScorePart part) {
        return words.text(
                "match.reason." + part.finding(),
                part.facts().stream().map(this::fact).toArray(String[]::new));
    }

    private String fact(Fact fact) {
        return switch (fact) {
            case Fact.Words text -> text.text();
            case Fact.Amount amount -> words.score(amount.value());
            case Fact.Whole whole -> words.whole(whole.value());
            case Fact.Day day -> words.messages().date(day.date());
            case Fact.RegionName region -> words.region(region.code());
            case Fact.NodeName node -> nodes.apply(node.code());
            case Fact.ConceptName concept -> concept(concept.id());
        };
    }

    /// All reasons of a match, in the order of what they add.
    String reasons(Match<?> match) {
        return match.parts().stream()
                .sorted(java.util.Comparator.comparingDouble((ScorePart part) -> match.points(part))
                        .reversed())
                .map(this::sentence)
                .reduce((first, second) -> first + " " + second)
                .orElse("");
    }

    /// A score of 0 to 1 as points of a hundred.
    String points(double share) {
        return words.whole(Math.round(100 * share));
    }

    /// One row for each part of each match, for programs.
    Table parts(String subject, List<? extends List<? extends Match<?>>> matches, List<String> subjects) {
        Table.Builder table = Table.named("parts", "");
        for (String column : List.of(subject, "record", "title", "criterion", "finding", "sentence")) {
            table.text(column, column);
        }
        for (String column : List.of("rank", "score", "weight", "value", "points")) {
            table.number(column, column);
        }
        for (int i = 0; i < matches.size(); i++) {
            int rank = 0;
            for (Match<?> match : matches.get(i)) {
                rank++;
                for (ScorePart part : match.parts()) {
                    table.row(
                            Cell.text(subjects.get(i)),
                            Cell.text(match.offer().id()),
                            Cell.text(title(match.offer())),
                            Cell.text(part.criterion().code()),
                            Cell.text(part.finding()),
                            Cell.text(sentence(part)),
                            Cell.whole(rank),
                            Cell.number(match.score(), points(match.score())),
                            Cell.number(part.weight(), words.significant(part.weight())),
                            Cell.number(part.value(), words.significant(part.value())),
                            Cell.number(match.points(part), points(match.points(part))));
                }
            }
        }
        return table.forPrograms();
    }
}
