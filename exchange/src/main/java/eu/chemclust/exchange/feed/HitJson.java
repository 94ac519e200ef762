package eu.chemclust.exchange.feed;

import eu.chemclust.exchange.search.Facet;
import eu.chemclust.exchange.search.FacetCount;
import eu.chemclust.exchange.search.Hit;
import eu.chemclust.exchange.search.RecordJson;
import eu.chemclust.exchange.search.SearchResult;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The answer to a search as JSON.
public final class HitJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private HitJson() {}

    /// The answer with whole records, facets and what was understood.
    public static String of(SearchResult result) {
        ObjectNode root = JSON.createObjectNode();
        root.put("total", result.total());
        ArrayNode concepts = root.putArray("concepts");
        result.concepts().forEach(concepts::add);
        result.suggestion().ifPresent(text -> root.put("suggestion", text));
        ArrayNode notes = root.putArray("notes");
        result.notes().forEach(note -> notes.add(note.name().toLowerCase(Locale.ROOT)));
        ArrayNode hits = root.putArray("hits");
        result.hits().forEach(hit -> hits.add(hit(hit)));
        ObjectNode facets = root.putObject("facets");
        for (Facet facet : Facet.values()) {
            ObjectNode counts = facets.putObject(facet.code());
            for (FacetCount count : result.facets().getOrDefault(facet, java.util.List.of())) {
                counts.put(count.value(), count.count());
            }
        }
        return JSON.writeValueAsString(root) + "\n";
    }

    private static ObjectNode hit(Hit hit) {
        ObjectNode node = JSON.createObjectNode();
        node.put("kind", hit.record().kind().code());
        node.put("status", hit.status().code());
        node.put("score", hit.score());
        hit.kilometres().ifPresent(kilometres -> node.put("kilometres", kilometres));
        ArrayNode concepts = node.putArray("concepts");
        hit.concepts().forEach(concepts::add);
        node.put("snippet", hit.snippet().text());
        node.set("record", JSON.readTree(RecordJson.write(hit.record())));
        return node;
    }
}
