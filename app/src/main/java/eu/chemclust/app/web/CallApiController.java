package eu.chemclust.app.web;

import eu.chemclust.app.exchange.FinderDesk;
import eu.chemclust.app.view.Messages;
import eu.chemclust.exchange.Call;
import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.RecordKind;
import eu.chemclust.exchange.matching.CallRequest;
import eu.chemclust.exchange.search.RecordJson;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Calls for programs: those for a plan, as the command line finds them, and each as a record.
@RestController
@RequestMapping("/api/v1/calls")
final class CallApiController {
    private static final String PREFIX = RecordKind.CALL.code() + ":";

    private final FinderDesk desk;
    private final RequestReader reader;
    private final ExchangeReader exchange;
    private final ApiAnswers answers;
    private final JsonMapper json;

    CallApiController(
            FinderDesk desk, RequestReader reader, ExchangeReader exchange, ApiAnswers answers, JsonMapper json) {
        this.desk = desk;
        this.reader = reader;
        this.exchange = exchange;
        this.answers = answers;
        this.json = json;
    }

    @GetMapping
    ResponseEntity<byte[]> calls(HttpServletRequest request) {
        exchange.opened();
        Messages messages = Messages.complete(reader.messages(request).locale());
        CallRequest wanted = FinderReader.calls(request, exchange.today());
        return answers.answer(
                request, wanted + messages.language(), Turnstile.QUESTION, () -> desk.calls(messages, wanted));
    }

    /// A call by its identifier in the catalogue, with or without the kind before it.
    @GetMapping("/{id}")
    ResponseEntity<byte[]> call(@PathVariable String id, HttpServletRequest request) {
        String whole = id.startsWith(PREFIX) ? id : PREFIX + id;
        CatalogueRecord record = exchange.opened()
                .index()
                .find(whole)
                .filter(Call.class::isInstance)
                .orElseThrow(() -> new UnknownRecord(RequestReader.echo(id)));
        return answers.bytes(request, AnswerKind.JSON, "" + exchange.today(), Turnstile.FIGURE, () -> {
            ObjectNode document = json.createObjectNode();
            document.put("status", record.head().status(exchange.today()).code());
            document.set("record", json.readTree(RecordJson.write(record)));
            return json.writeValueAsBytes(document);
        });
    }
}
