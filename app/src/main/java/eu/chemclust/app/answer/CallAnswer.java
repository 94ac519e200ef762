package eu.chemclust.app.answer;

import eu.chemclust.app.view.Messages;
import eu.chemclust.exchange.Call;
import eu.chemclust.exchange.matching.CallRequest;
import eu.chemclust.exchange.matching.Match;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import eu.chemclust.observatory.region.Geography;
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
        return new Answer(
                "calls",
                request.theme(),
                matches.isEmpty()
                        ? messages.text(
                                "answer.call.none",
                                request.theme(),
                                request.from().toString())
                        : messages.text(
                                "answer.call.first",
                                request.theme(),
                                request.from().toString(),
                                messages.numbers().whole(matches.size())),
                list.reasons(matches, CallAnswer::beside),
                list.tables(request.theme(), "call", matches, CallAnswer::beside),
                List.of(messages.text("answer.call.note")),
                messages.text("answer.call.next"));
    }

    private static String beside(Call call) {
        return call.head().end().map(Object::toString).orElse("") + " " + call.programme();
    }
}
