package eu.chemclust.app.web;

import eu.chemclust.app.exchange.CatalogueShelf;
import eu.chemclust.app.exchange.SearchChoice;
import eu.chemclust.app.output.HitFiles;
import eu.chemclust.app.view.Address;
import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.feed.HitJson;
import eu.chemclust.exchange.search.Nearby;
import eu.chemclust.exchange.search.RecordJson;
import eu.chemclust.exchange.search.SearchRequest;
import eu.chemclust.exchange.search.SearchResult;
import eu.chemclust.exchange.vocabulary.Concept;
import eu.chemclust.exchange.vocabulary.Scheme;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The exchange for programs: search, records, vocabulary.
@RestController
@RequestMapping("/api/v1")
final class ExchangeApiController {
    private final ExchangeReader exchange;
    private final ApiRequest parts;
    private final ApiAnswers answers;
    private final JsonMapper json;

    ExchangeApiController(ExchangeReader exchange, ApiRequest parts, ApiAnswers answers, JsonMapper json) {
        this.exchange = exchange;
        this.parts = parts;
        this.answers = answers;
        this.json = json;
    }

    @GetMapping("/exchange")
    ResponseEntity<byte[]> search(HttpServletRequest request) {
        SearchChoice choice = exchange.choice(request).withPage(1);
        int offset = parts.number(request, "offset", 0, 0, SearchRequest.MOST);
        int limit = parts.number(request, "limit", SearchChoice.SIZE, 1, 100);
        ApiRequest.Form form = parts.form(request, ApiRequest.Form.JSON, ApiRequest.Form.CSV, ApiRequest.Form.XLSX);
        CatalogueShelf.Opened opened = exchange.opened();
        Optional<Nearby> place = exchange.place(choice);
        if (!choice.near().isEmpty() && place.isEmpty()) {
            throw new BadRequest("problem.place", RequestReader.echo(choice.near()));
        }
        Address address = choice.address(Address.of(request.getRequestURI()));
        String key = address.text() + ' ' + offset + '+' + limit + ' ' + exchange.today();
        return answers.bytes(request, form.kind(), key, Turnstile.QUESTION, () -> {
            SearchRequest asked = choice.request(place, offset, limit, exchange.today());
            SearchResult found = opened.index().search(asked);
            return switch (form) {
                case CSV -> HitFiles.bytes(HitFiles.Form.CSV, asked, found);
                case XLSX -> HitFiles.bytes(HitFiles.Form.XLSX, asked, found);
                case JSON, JSON_STAT, SDMX_CSV, DCAT -> document(found, address, offset, limit);
            };
        });
    }

    private byte[] document(SearchResult found, Address address, int offset, int limit) {
        ObjectNode document = json.createObjectNode();
        document.put("offset", offset);
        document.put("limit", limit);
        long next = (long) offset + limit;
        if (next < Math.min(found.total(), SearchRequest.MOST)) {
            document.put(
                    "next",
                    address.with("offset", Long.toString(next))
                            .with("limit", Integer.toString(limit))
                            .text());
        } else {
            document.putNull("next");
        }
        document.setAll((ObjectNode) json.readTree(HitJson.of(found)));
        return json.writeValueAsBytes(document);
    }

    @GetMapping("/exchange/{id}")
    ResponseEntity<byte[]> record(@PathVariable String id, HttpServletRequest request) {
        CatalogueRecord record =
                exchange.opened().index().find(id).orElseThrow(() -> new UnknownRecord(RequestReader.echo(id)));
        return answers.bytes(request, AnswerKind.JSON, "" + exchange.today(), Turnstile.FIGURE, () -> {
            ObjectNode document = json.createObjectNode();
            document.put("kind", record.kind().code());
            document.put("status", record.head().status(exchange.today()).code());
            document.set("record", json.readTree(RecordJson.write(record)));
            return json.writeValueAsBytes(document);
        });
    }

    @GetMapping("/vocabulary")
    ResponseEntity<byte[]> vocabulary(HttpServletRequest request) {
        CatalogueShelf.Opened opened = exchange.opened();
        return answers.slice(
                request,
                "",
                () -> opened.vocabulary().concepts().stream()
                        .map(ExchangeApiController::concept)
                        .toList());
    }

    private static Map<String, Object> concept(Concept concept) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("id", concept.id());
        said.put("theme", concept.isTheme());
        said.put("broader", concept.broader());
        said.put("related", concept.related());
        Map<String, String> labels = new LinkedHashMap<>();
        Map<String, List<String>> alternatives = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            labels.put(language.code(), concept.label(language));
            alternatives.put(language.code(), concept.alternatives().getOrDefault(language, List.of()));
        }
        said.put("labels", labels);
        said.put("alternatives", alternatives);
        Map<String, List<String>> codes = new LinkedHashMap<>();
        for (Scheme scheme : Scheme.values()) {
            if (!concept.codes(scheme).isEmpty()) {
                codes.put(scheme.column(), concept.codes(scheme));
            }
        }
        said.put("codes", codes);
        return said;
    }
}
