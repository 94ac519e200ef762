package eu.chemclust.app.answer;

import eu.chemclust.app.view.Messages;
import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.matching.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Matches as sentences and tables, whatever their kind.
final class MatchList {
    private final Messages messages;
    private final MatchWords words;
    private final int top;

    /// @param top how many matches people see
    MatchList(Messages messages, MatchWords words, int top) {
        this.messages = messages;
        this.words = words;
        this.top = top;
    }

    /// The first few matches with their reasons.
    ///
    /// @param beside what stands in brackets behind a title
    <T extends CatalogueRecord> List<String> reasons(List<Match<T>> matches, Function<T, String> beside) {
        List<String> reasons = new ArrayList<>();
        for (Match<T> match : matches.subList(0, Math.min(top, matches.size()))) {
            reasons.add(messages.text(
                    "answer.recommend.practice",
                    Integer.toString(reasons.size() + 1),
                    words.title(match.offer()),
                    beside.apply(match.offer()),
                    words.points(match.score()),
                    words.reasons(match)));
        }
        return reasons;
    }

    /// All parts for programs, then the points by criterion.
    ///
    /// @param kind name of the table and of its keys, `facility`
    <T extends CatalogueRecord> List<Table> tables(
            String subject, String kind, List<Match<T>> matches, Function<T, String> beside) {
        if (matches.isEmpty()) {
            return List.of(words.parts("request", List.of(), List.of()));
        }
        Table.Builder table = Table.named(kind, messages.text("answer." + kind + ".title"))
                .number("position", "#")
                .text("title", messages.text("answer." + kind + ".column." + kind))
                .text("beside", messages.text("answer." + kind + ".column.beside"))
                .number("score", messages.text("answer.recommend.column.score"));
        matches.getFirst()
                .parts()
                .forEach(part -> table.number(
                        part.criterion().code(),
                        messages.text(
                                "answer.match.criterion." + part.criterion().code())));
        table.hidden("record").hidden("source");
        int place = 1;
        for (Match<T> match : matches) {
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.whole(place++),
                    Cell.text(words.title(match.offer())),
                    Cell.text(beside.apply(match.offer())),
                    Cell.of(match.score(), words::points)));
            match.parts().forEach(part -> row.add(Cell.of(match.points(part), words::points)));
            row.add(Cell.text(match.offer().id()));
            row.add(Cell.text(String.join(" ", match.offer().head().provenance().urls())));
            table.row(row);
        }
        return List.of(words.parts("request", List.of(matches), List.of(subject)), table.build(top));
    }
}
