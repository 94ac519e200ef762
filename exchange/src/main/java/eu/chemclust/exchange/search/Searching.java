package eu.chemclust.exchange.search;

import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.Place;
import eu.chemclust.exchange.RecordKind;
import eu.chemclust.exchange.RecordStatus;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;

/// Answers searches on one state of the index.
final class Searching {
    /// How far what has expired sinks.
    private static final float EXPIRED = 0.4f;
    private static final Query UNLISTED = new TermQuery(new Term(Fields.UNLISTED, "1"));
    private static final double EARTH_KM = 6371.0088;

    private final Vocabulary vocabulary;
    private final Stems stems;
    private final ConceptMatcher matcher;
    private final Snippets snippets;
    private final RecordStatuses statuses = new RecordStatuses();
    private final FacetCounter facets = new FacetCounter(statuses);
    private final Browsing browsing;

    Searching(Vocabulary vocabulary, Stems stems, ConceptMatcher matcher) {
        this.vocabulary = vocabulary;
        this.stems = stems;
        this.matcher = matcher;
        this.snippets = new Snippets(stems, matcher);
        this.browsing = new Browsing(vocabulary);
    }

    SearchResult search(IndexSearcher searcher, SearchRequest request) throws IOException {
        QueryWords typed = QueryWords.of(request.text(), stems);
        Question question = new Question(typed, request.language(), stems, matcher, vocabulary);
        Set<SearchNote> notes = new TreeSet<>(typed.notes());
        if (question.isEmpty() && !request.text().isBlank()) {
            notes.add(SearchNote.NO_WORDS);
        }
        List<Stems.Word> unknown = question.unknown(searcher.getIndexReader());
        List<Query> filters = filters(request);
        boolean inTurn = question.isEmpty() && request.sort() == SortOrder.RELEVANCE;
        if (inTurn) {
            notes.add(SearchNote.IN_TURN);
        }
        Found found = collect(searcher, request, question.query(searcher, unknown, true), filters, inTurn);
        if (found.top().totalHits.value() == 0
                && typed.words().size() + typed.phrases().size() > 1) {
            Found loose = collect(searcher, request, question.query(searcher, unknown, false), filters, false);
            if (loose.top().totalHits.value() > found.top().totalHits.value()) {
                found = loose;
                notes.add(SearchNote.SOME_WORDS);
            }
        }
        List<Hit> hits = hits(searcher, request, found.top(), typed, question);
        return new SearchResult(
                found.top().totalHits.value(),
                hits,
                facets.count(searcher.getIndexReader(), found.collector(), request.today()),
                List.copyOf(question.concepts()),
                Spelling.suggestion(searcher.getIndexReader(), request.text(), unknown),
                List.copyOf(notes));
    }

    /// What a query found.
    private record Found(TopDocs top, FacetsCollector collector) {}

    private Found collect(
            IndexSearcher searcher, SearchRequest request, Query words, List<Query> filters, boolean inTurn)
            throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder()
                .add(FunctionScoreQuery.boostByValue(words, statuses.factor(request.today(), EXPIRED)), Occur.MUST)
                .add(UNLISTED, Occur.MUST_NOT);
        filters.forEach(filter -> all.add(filter, Occur.FILTER));
        int wanted = Math.max(
                1,
                Math.min(
                        request.offset() + request.limit(),
                        searcher.getIndexReader().maxDoc()));
        BooleanQuery fitting = all.build();
        if (inTurn) {
            FacetsCollector counted = searcher.search(fitting, new FacetsCollectorManager());
            ScoreDoc[] first = browsing.first(searcher, fitting, request, wanted);
            long total = counted.getMatchingDocs().stream()
                    .mapToLong(segment -> segment.totalHits())
                    .sum();
            return new Found(new TopDocs(new TotalHits(total, TotalHits.Relation.EQUAL_TO), first), counted);
        }
        FacetsCollectorManager.FacetsResult result = FacetsCollectorManager.search(
                searcher, fitting, wanted, sort(request), false, new FacetsCollectorManager());
        return new Found(result.topDocs(), result.facetsCollector());
    }

    private static Sort sort(SearchRequest request) {
        SortField id = new SortField(Fields.ID, SortField.Type.STRING);
        SortField newest = LongField.newSortField(Fields.START, true, SortedNumericSelector.Type.MAX);
        return switch (request.sort()) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, id);
            case NEWEST -> new Sort(newest, id);
            case DEADLINE -> new Sort(LongField.newSortField(Fields.END, false, SortedNumericSelector.Type.MIN), id);
            case NEAREST -> {
                Nearby place = request.nearby().orElseThrow();
                yield new Sort(
                        LatLonDocValuesField.newDistanceSort(Fields.POINT, place.latitude(), place.longitude()), id);
            }
            case LARGEST -> {
                SortField amount = new SortField(Fields.AMOUNT, SortField.Type.DOUBLE, true);
                yield new Sort(amount, id);
            }
        };
    }

    private static List<Query> filters(SearchRequest request) {
        List<Query> filters = new ArrayList<>();
        request.filters().forEach((facet, values) -> {
            if (facet == Facet.STATUS) {
                BooleanQuery.Builder any = new BooleanQuery.Builder();
                values.forEach(value -> RecordStatus.find(value)
                        .ifPresent(status -> any.add(RecordStatuses.filter(status, request.today()), Occur.SHOULD)));
                filters.add(any.build());
            } else {
                filters.add(new TermInSetQuery(
                        facet.code(), values.stream().map(BytesRef::new).toList()));
            }
        });
        request.nearby()
                .filter(place -> place.kilometres().isPresent())
                .ifPresent(place -> filters.add(LatLonPoint.newDistanceQuery(
                        Fields.POINT,
                        place.latitude(),
                        place.longitude(),
                        1000 * place.kilometres().getAsDouble())));
        if (request.sort() == SortOrder.DEADLINE) {
            filters.add(LongField.newRangeQuery(Fields.END, request.today().toEpochDay(), Long.MAX_VALUE / 2 - 1));
        }
        return filters;
    }

    private List<Hit> hits(
            IndexSearcher searcher, SearchRequest request, TopDocs top, QueryWords typed, Question question)
            throws IOException {
        Set<String> wanted = new HashSet<>();
        List<Stems.Word> words = new ArrayList<>(typed.words());
        typed.phrases().forEach(words::addAll);
        for (Stems.Word word : words) {
            wanted.add(word.text());
            for (eu.chemclust.exchange.Language language : eu.chemclust.exchange.Language.values()) {
                stems.stem(language, word.raw()).ifPresent(wanted::add);
            }
        }
        Set<String> concepts = new HashSet<>(question.concepts());
        question.concepts().forEach(concept -> concepts.addAll(vocabulary.descendants(concept)));
        List<Hit> hits = new ArrayList<>();
        for (int i = request.offset(); i < Math.min(top.scoreDocs.length, request.offset() + request.limit()); i++) {
            ScoreDoc doc = top.scoreDocs[i];
            Document stored = searcher.storedFields().document(doc.doc);
            CatalogueRecord record = read(stored);
            hits.add(new Hit(
                    record,
                    record.head().status(request.today()),
                    score(request, doc),
                    distance(request, record),
                    List.of(stored.getValues(Fields.CONCEPT)),
                    snippets.of(record, wanted, concepts)));
        }
        return hits;
    }

    /// The relevance, which the first key of the order holds.
    private static float score(SearchRequest request, ScoreDoc doc) {
        return request.sort() == SortOrder.RELEVANCE && doc instanceof FieldDoc sorted
                ? ((Number) sorted.fields[0]).floatValue()
                : 0;
    }

    private static OptionalDouble distance(SearchRequest request, CatalogueRecord record) {
        if (request.nearby().isEmpty() || record.head().place().isEmpty()) {
            return OptionalDouble.empty();
        }
        Place there = record.head().place().get();
        Nearby here = request.nearby().get();
        return OptionalDouble.of(kilometres(here.latitude(), here.longitude(), there.latitude(), there.longitude()));
    }

    /// Great-circle distance, by the haversine formula.
    static double kilometres(double latitude, double longitude, double latitude2, double longitude2) {
        double a = Math.pow(Math.sin(Math.toRadians(latitude2 - latitude) / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(latitude2))
                        * Math.pow(Math.sin(Math.toRadians(longitude2 - longitude) / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    static Optional<CatalogueRecord> record(IndexSearcher searcher, int doc) throws IOException {
        return Optional.of(read(searcher.storedFields().document(doc)));
    }

    static Optional<Place> place(IndexSearcher searcher, String name) throws IOException {
        String folded = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^\\p{L}0-9]+", " ")
                .strip();
        ScoreDoc[] found = searcher.search(new TermQuery(new Term(Fields.PLACE, folded)), 1).scoreDocs;
        if (found.length == 0) {
            return Optional.empty();
        }
        String[] parts =
                searcher.storedFields().document(found[0].doc).get(Fields.PLACE).split(" ", -1);
        return Optional.of(new Place(
                Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Place.Precision.valueOf(parts[2])));
    }

    private static CatalogueRecord read(Document stored) {
        RecordKind kind = RecordKind.find(stored.get(Facet.KIND.code())).orElseThrow();
        BytesRef json = stored.getBinaryValue(Fields.RECORD);
        return RecordJson.read(kind, json.bytes, json.offset, json.length);
    }

    static Map<RecordKind, Long> counts(IndexSearcher searcher) throws IOException {
        Map<RecordKind, Long> counts = new EnumMap<>(RecordKind.class);
        for (RecordKind kind : RecordKind.values()) {
            counts.put(kind, (long) searcher.count(listed(kind)));
        }
        return counts;
    }

    static List<CatalogueRecord> list(IndexSearcher searcher, RecordKind kind) throws IOException {
        TopDocs found = searcher.search(
                listed(kind), Math.max(1, searcher.getIndexReader().maxDoc()), Sort.INDEXORDER);
        StoredFields stored = searcher.storedFields();
        List<CatalogueRecord> records = new ArrayList<>();
        for (ScoreDoc doc : found.scoreDocs) {
            records.add(read(stored.document(doc.doc)));
        }
        return records;
    }

    private static Query listed(RecordKind kind) {
        return new BooleanQuery.Builder()
                .add(UNLISTED, Occur.MUST_NOT)
                .add(new TermQuery(new Term(Facet.KIND.code(), kind.code())), Occur.FILTER)
                .build();
    }
}
