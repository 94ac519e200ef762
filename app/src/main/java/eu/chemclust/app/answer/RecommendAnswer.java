package eu.chemclust.app.answer;

import eu.chemclust.app.view.Messages;
import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.Practice;
import eu.chemclust.exchange.matching.Match;
import eu.chemclust.exchange.matching.PracticeMatcher;
import eu.chemclust.exchange.matching.ScorePart;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.needs.Need;
import eu.chemclust.observatory.needs.NeedsReport;
import java.util.ArrayList;
import java.util.List;

/// Practices for the needs of a region in words and tables.
public final class RecommendAnswer {
    private final Wording words;
    private final MatchWords matches;
    private final BenchmarkResult result;
    private final NeedsReport report;
    private final Found found;

    /// What was found.
    ///
    /// @param needs       the needs
    /// @param recommended what is recommended for each
    /// @param offers      what it was chosen from
    /// @param top         how many practices are told for each
    public record Found(List<Need> needs, List<PracticeMatcher.Recommended> recommended, Offers offers, int top) {}

    private RecommendAnswer(Wording words, BenchmarkResult result, NeedsReport report, Found found) {
        this.words = words;
        this.result = result;
        this.report = report;
        this.found = found;
        this.matches = new MatchWords(words, found.offers().vocabulary(), node -> words.node(result.framework(), node));
    }

    /// The answer in words and tables.
    public static Answer of(Messages messages, BenchmarkResult result, NeedsReport report, Found found) {
        return new RecommendAnswer(new Wording(messages, result.geography()), result, report, found).build();
    }

    private Answer build() {
        String region = words.region(report.region());
        long covered = found.recommended().stream()
                .filter(each -> !each.matches().isEmpty())
                .count();
        String first = found.needs().isEmpty()
                ? words.text("recommend.none", region, Integer.toString(report.year()))
                : words.text(
                        "recommend.first",
                        region,
                        words.whole(found.needs().size()),
                        words.whole(covered),
                        Integer.toString(report.year()));
        List<String> more = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        tables.add(matches.parts(
                "node",
                found.recommended().stream()
                        .map(PracticeMatcher.Recommended::matches)
                        .toList(),
                found.needs().stream().map(Need::node).toList()));
        for (int i = 0; i < found.needs().size(); i++) {
            tell(found.needs().get(i), found.recommended().get(i), more);
            if (!found.recommended().get(i).matches().isEmpty()) {
                tables.add(table(found.needs().get(i), found.recommended().get(i)));
            }
        }
        return new Answer("recommend", report.region(), first, more, tables, notes(), next());
    }

    private void tell(Need need, PracticeMatcher.Recommended recommended, List<String> more) {
        more.add(NeedsAnswer.sentence(words.messages(), result, report, need));
        if (recommended.matches().isEmpty()) {
            more.add(words.text("recommend.uncovered", words.node(result.framework(), need.node())));
        }
        int place = 1;
        for (Match<Practice> match :
                recommended.matches().stream().limit(found.top()).toList()) {
            more.add(words.text(
                    "recommend.practice",
                    Integer.toString(place++),
                    matches.title(match.offer()),
                    where(match.offer()),
                    matches.points(match.score()),
                    matches.reasons(match)));
        }
        if (!recommended.own().isEmpty()) {
            more.add(words.text(
                    "recommend.own",
                    words.messages()
                            .list(recommended.own().stream().map(matches::title).toList())));
        }
    }

    private static String where(CatalogueRecord record) {
        String countries = String.join(", ", record.head().countries());
        String place = record.head().locality();
        return place.isBlank() ? countries : countries.isEmpty() ? place : place + ", " + countries;
    }

    private Table table(Need need, PracticeMatcher.Recommended recommended) {
        Table.Builder table = Table.named(
                        need.node(), words.text("recommend.title", words.node(result.framework(), need.node())))
                .number("position", "#")
                .text("practice", words.text("recommend.column.practice"))
                .text("where", words.text("column.region"))
                .number("score", words.text("recommend.column.score"));
        List<ScorePart> head = recommended.matches().getFirst().parts();
        head.forEach(part -> table.number(
                part.criterion().code(),
                words.text("match.criterion." + part.criterion().code())));
        table.hidden("record").hidden("source");
        int place = 1;
        for (Match<Practice> match : recommended.matches()) {
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.whole(place++),
                    Cell.text(matches.title(match.offer())),
                    Cell.text(where(match.offer())),
                    Cell.of(match.score(), matches::points)));
            match.parts().forEach(part -> row.add(Cell.of(match.points(part), matches::points)));
            row.add(Cell.text(match.offer().id()));
            row.add(Cell.text(String.join(" ", match.offer().head().provenance().urls())));
            table.row(row);
        }
        return table.build(found.top());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(words.text(
                "recommend.method", words.whole(found.offers().practices().size()), weights()));
        notes.add(words.text("recommend.peers", words.all(report.peers().codes())));
        if (found.offers().adoptions().isEmpty()) {
            notes.add(words.text("recommend.adoptions"));
        }
        return notes;
    }

    private String weights() {
        List<String> parts = new ArrayList<>();
        found.offers()
                .rules()
                .weights()
                .getOrDefault("practice", java.util.Map.of())
                .forEach((criterion, weight) ->
                        parts.add(words.text("match.criterion." + criterion.code()) + " " + words.places(weight)));
        return String.join(", ", parts);
    }

    private String next() {
        return words.text("recommend.next", report.region());
    }
}
