package eu.chemclust.app.answer;

import eu.chemclust.app.view.Messages;
import eu.chemclust.exchange.Call;
import eu.chemclust.exchange.matching.CallRequest;
import eu.chemclust.exchange.matching.Match;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import eu.chemclust.observatory.region.Geography;
import java.util.ArrayList;
import java.util.List;

/// Calls for a plan in words and tables.
public final class CallAnswer {
    private CallAnswer() {}

    /// The calls in words and tables.
    ///
    /// @param top how many people see
    public static Answer of(
            Messages messages,
            Vocabulary vocabulary,
            Geography geography,
            CallRequest request,
            List<Match<Call>> matches,
            int top) {
        MatchWords words = new MatchWords(new Wording(messages, geography), vocabulary, node -> node);
        MatchList list = new MatchList(messages, words, top);
        List<String> more = new ArrayList<>();
        request.until().ifPresent(day -> more.add(messages.text("answer.call.until", day.toString())));
        more.addAll(list.reasons(matches, CallAnswer::beside));
        return new Answer(
                "calls",
                request.theme(),
                first(messages, request, matches.size()),
                more,
                list.tables(request.theme(), "call", matches, CallAnswer::beside),
                List.of(messages.text("answer.call.note")),
                messages.text("answer.call.next"));
    }

    private static String first(Messages messages, CallRequest request, int found) {
        String day = request.from().toString();
        if (request.theme().isEmpty()) {
            return messages.text("answer.call.all", day, messages.numbers().whole(found));
        }
        return found == 0
                ? messages.text("answer.call.none", request.theme(), day)
                : messages.text(
                        "answer.call.first",
                        request.theme(),
                        day,
                        messages.numbers().whole(found));
    }

    private static String beside(Call call) {
        return call.head().end().map(Object::toString).orElse("") + " " + call.programme();
    }
}
