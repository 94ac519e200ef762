package eu.chemclust.app.answer;

import eu.chemclust.app.view.Messages;
import eu.chemclust.exchange.Facility;
import eu.chemclust.exchange.matching.FacilityRequest;
import eu.chemclust.exchange.matching.Match;
import eu.chemclust.exchange.matching.UnmetRequests;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import eu.chemclust.observatory.region.Geography;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Facilities for a request, and the demand that none meets, in words and tables.
public final class FacilityAnswer {
    private FacilityAnswer() {}

    /// The facilities in words and tables.
    ///
    /// @param shown how the answer is shown
    public static Answer of(
            Messages messages,
            Vocabulary vocabulary,
            FacilityRequest request,
            List<Match<Facility>> matches,
            Shown shown) {
        MatchWords words = new MatchWords(new Wording(messages, shown.geography()), vocabulary, node -> node);
        String first = matches.isEmpty()
                ? messages.text("answer.facility.none", request.process())
                : messages.text(
                        "answer.facility.first",
                        request.process(),
                        messages.numbers().whole(matches.size()),
                        words.title(matches.getFirst().offer()));
        MatchList list = new MatchList(messages, words, shown.top());
        List<String> notes = new ArrayList<>(List.of(messages.text("answer.facility.note")));
        if (shown.kept()) {
            notes.add(messages.text("answer.facility.kept"));
        }
        return new Answer(
                "facility",
                request.process(),
                first,
                list.reasons(matches, FacilityAnswer::where),
                list.tables(request.process(), "facility", matches, FacilityAnswer::where),
                notes,
                messages.text("answer.facility.next"));
    }

    /// How the answer is shown.
    ///
    /// @param top  how many facilities people see
    /// @param kept whether the request was kept because none meets it
    public record Shown(Geography geography, int top, boolean kept) {}

    private static String where(Facility facility) {
        return facility.head().locality() + " "
                + String.join(" ", facility.head().countries());
    }

    /// The demand that no facility meets.
    public static Answer demand(Messages messages, String file, UnmetRequests unmet) {
        Table.Builder table = Table.named("demand", messages.text("answer.facility.demand.title"))
                .text("process", messages.text("answer.facility.column.process"))
                .text("trl", messages.text("answer.match.criterion.trl"))
                .number("requests", messages.text("answer.facility.column.requests"))
                .text("regions", messages.text("answer.facility.column.regions"));
        Map<String, Integer> byRegion = new TreeMap<>();
        unmet.requests().stream()
                .filter(each -> !each.region().isBlank())
                .forEach(each -> byRegion.merge(each.region(), 1, Integer::sum));
        Table.Builder regions = Table.named("regions", messages.text("answer.facility.demand.regions"))
                .text("region", messages.text("answer.facility.column.regions"))
                .number("requests", messages.text("answer.facility.column.requests"));
        byRegion.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> regions.row(Cell.text(entry.getKey()), Cell.whole(entry.getValue())));
        unmet.demand()
                .forEach(demand -> table.row(
                        Cell.text(demand.process()),
                        Cell.text(demand.trl()),
                        Cell.whole(demand.requests()),
                        Cell.text(String.join(" ", demand.regions()))));
        return new Answer(
                "demand",
                file,
                messages.text(
                        "answer.facility.demand.first",
                        messages.numbers().whole(unmet.requests().size()),
                        messages.numbers().whole(unmet.demand().size())),
                List.of(),
                List.of(table.build(), regions.build()),
                List.of(messages.text("answer.facility.demand.note")),
                messages.text("answer.facility.next"));
    }
}
