package eu.chemclust.app.exchange;

import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.RecordHead;
import eu.chemclust.exchange.RecordKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// A record in the words of schema.org, for search engines.
final class RecordMarkup {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RecordMarkup() {}

    /// JSON-LD that may stand in a page: nothing in it can end the element around it.
    static String of(CatalogueRecord record, Language language) {
        RecordHead head = record.head();
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("@context", "https://schema.org");
        said.put("@type", type(record.kind()));
        said.put("identifier", record.id());
        said.put("name", head.title(language));
        if (!head.summary().isEmpty()) {
            said.put("description", head.summary());
        }
        if (!head.provenance().urls().isEmpty()) {
            said.put(
                    record.kind() == RecordKind.ORGANISATION ? "url" : "sameAs",
                    head.provenance().urls().getFirst());
        }
        if (record.kind() == RecordKind.EVENT || record.kind() == RecordKind.PROJECT) {
            head.start()
                    .ifPresent(day ->
                            said.put(record.kind() == RecordKind.EVENT ? "startDate" : "foundingDate", day.toString()));
        }
        if (record.kind() == RecordKind.EVENT || record.kind() == RecordKind.CALL) {
            head.end()
                    .ifPresent(
                            day -> said.put(record.kind() == RecordKind.EVENT ? "endDate" : "expires", day.toString()));
        }
        place(head).ifPresent(place -> said.put("location", place));
        return JSON.writeValueAsString(said)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private static Optional<Map<String, Object>> place(RecordHead head) {
        if (head.place().isEmpty() && head.locality().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("@type", "Place");
        if (!head.locality().isEmpty()) {
            place.put("name", head.locality());
        }
        head.place().ifPresent(point -> {
            place.put("latitude", point.latitude());
            place.put("longitude", point.longitude());
        });
        return Optional.of(place);
    }

    private static String type(RecordKind kind) {
        return switch (kind) {
            case PRACTICE, EXCHANGE -> "Article";
            case FACILITY -> "Place";
            case PROJECT -> "ResearchProject";
            case ORGANISATION -> "Organization";
            case CALL -> "CreativeWork";
            case STREAM -> "DefinedTerm";
            case OCCUPATION -> "Occupation";
            case PAPER -> "Report";
            case EVENT -> "Event";
        };
    }
}
