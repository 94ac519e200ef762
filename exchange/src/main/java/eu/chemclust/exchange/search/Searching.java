package eu.chemclust.exchange.search;

import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.Place;
import eu.chemclust.exchange.RecordKind;
import eu.chemclust.exchange.RecordStatus;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Answers searches on one state of the index.
final class Searching {
    /// How far what has expired sinks.
    private static final float EXPIRED = 0.4f;
    private static final int FACET_VALUES = 30;
    private static final Query LISTED = new TermQuery(new Term(Fields.LISTED, "1"));
    private static final double EARTH_KM = 6371.0088;

    private final Vocabulary vocabulary;
    private final Stems stems;
    private final ConceptMatcher matcher;
    private final Snippets snippets;
    private volatile @Nullable FacetState state;

    /// The ordinals of facets of one state of the index.
    private record FacetState(IndexReader reader, Optional<SortedSetDocValuesReaderState> ordinals) {}

    Searching(Vocabulary vocabulary, Stems stems, ConceptMatcher matcher) {
        this.vocabulary = vocabulary;
        this.stems = stems;
        this.matcher = matcher;
        this.snippets = new Snippets(stems, matcher);
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
        Found found = collect(searcher, request, question.query(unknown, true), filters);
        if (found.top().totalHits.value() == 0
                && typed.words().size() + typed.phrases().size() > 1) {
            Found loose = collect(searcher, request, question.query(unknown, false), filters);
            if (loose.top().totalHits.value() > found.top().totalHits.value()) {
                found = loose;
                notes.add(SearchNote.SOME_WORDS);
            }
        }
        List<Hit> hits = hits(searcher, request, found.top(), typed, question);
        return new SearchResult(
                found.top().totalHits.value(),
                hits,
                facets(searcher, request, found),
                List.copyOf(question.concepts()),
                suggestion(searcher, request.text(), unknown),
                List.copyOf(notes));
    }

    /// What a query found.
    private record Found(TopDocs top, FacetsCollector collector, Query query) {}

    private static Found collect(IndexSearcher searcher, SearchRequest request, Query words, List<Query> filters)
            throws IOException {
        Query expired = LongField.newRangeQuery(
                Fields.EXPIRES, Long.MIN_VALUE, request.today().toEpochDay() - 1);
        BooleanQuery.Builder all = new BooleanQuery.Builder()
                .add(FunctionScoreQuery.boostByQuery(words, expired, EXPIRED), Occur.MUST)
                .add(LISTED, Occur.FILTER);
        filters.forEach(filter -> all.add(filter, Occur.FILTER));
        Query query = all.build();
        int wanted = Math.max(
                1,
                Math.min(
                        request.offset() + request.limit(),
                        searcher.getIndexReader().maxDoc()));
        FacetsCollectorManager.FacetsResult result = FacetsCollectorManager.search(
                searcher,
                query,
                wanted,
                sort(request),
                request.sort() == SortOrder.RELEVANCE,
                new FacetsCollectorManager());
        return new Found(result.topDocs(), result.facetsCollector(), query);
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
                        .ifPresent(status -> any.add(status(status, request.today()), Occur.SHOULD)));
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

    private static Query status(RecordStatus status, LocalDate today) {
        long day = today.toEpochDay();
        Query holds = LongField.newRangeQuery(Fields.EXPIRES, day, Long.MAX_VALUE);
        Query open = LongField.newRangeQuery(Fields.END, day, Long.MAX_VALUE);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        return switch (status) {
            case EXPIRED -> LongField.newRangeQuery(Fields.EXPIRES, Long.MIN_VALUE, day - 1);
            case ENDED ->
                all.add(holds, Occur.MUST)
                        .add(LongField.newRangeQuery(Fields.END, Long.MIN_VALUE, day - 1), Occur.MUST)
                        .build();
            case UPCOMING ->
                all.add(holds, Occur.MUST)
                        .add(open, Occur.MUST)
                        .add(LongField.newRangeQuery(Fields.START, day + 1, Long.MAX_VALUE), Occur.MUST)
                        .build();
            case CURRENT ->
                all.add(holds, Occur.MUST)
                        .add(open, Occur.MUST)
                        .add(LongField.newRangeQuery(Fields.START, Long.MIN_VALUE, day), Occur.MUST)
                        .build();
        };
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
                    Float.isNaN(doc.score) ? 0 : doc.score,
                    distance(request, record),
                    List.of(stored.getValues(Fields.CONCEPT)),
                    snippets.of(record, wanted, concepts)));
        }
        return hits;
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
        return RecordJson.read(kind, stored.get(Fields.RECORD));
    }

    static Map<RecordKind, Long> counts(IndexSearcher searcher) throws IOException {
        Map<RecordKind, Long> counts = new EnumMap<>(RecordKind.class);
        for (RecordKind kind : RecordKind.values()) {
            Query query = new BooleanQuery.Builder()
                    .add(LISTED, Occur.FILTER)
                    .add(new TermQuery(new Term(Facet.KIND.code(), kind.code())), Occur.FILTER)
                    .build();
            counts.put(kind, (long) searcher.count(query));
        }
        return counts;
    }

    private Map<Facet, List<FacetCount>> facets(IndexSearcher searcher, SearchRequest request, Found found)
            throws IOException {
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        Optional<SortedSetDocValuesReaderState> ordinals = ordinals(searcher.getIndexReader());
        if (ordinals.isPresent()) {
            SortedSetDocValuesFacetCounts all = new SortedSetDocValuesFacetCounts(ordinals.get(), found.collector());
            for (Facet facet : Facet.values()) {
                FacetResult result = facet == Facet.STATUS ? null : all.getTopChildren(FACET_VALUES, facet.code());
                counts.put(facet, result == null ? List.of() : values(result));
            }
        }
        List<FacetCount> statuses = new ArrayList<>();
        for (RecordStatus status : RecordStatus.values()) {
            long count = searcher.count(new BooleanQuery.Builder()
                    .add(found.query(), Occur.FILTER)
                    .add(status(status, request.today()), Occur.FILTER)
                    .build());
            if (count > 0) {
                statuses.add(new FacetCount(status.code(), count));
            }
        }
        counts.put(Facet.STATUS, statuses);
        return counts;
    }

    private static List<FacetCount> values(FacetResult result) {
        List<FacetCount> values = new ArrayList<>();
        for (LabelAndValue each : result.labelValues) {
            values.add(new FacetCount(each.label, each.value.longValue()));
        }
        return values;
    }

    private Optional<SortedSetDocValuesReaderState> ordinals(IndexReader reader) throws IOException {
        FacetState kept = state;
        if (kept != null && kept.reader().equals(reader)) {
            return kept.ordinals();
        }
        Optional<SortedSetDocValuesReaderState> ordinals;
        try {
            ordinals = Optional.of(new DefaultSortedSetDocValuesReaderState(reader, Documents.facets()));
        } catch (IllegalArgumentException e) {
            ordinals = Optional.empty(); // an index without any record has no facets
        }
        state = new FacetState(reader, ordinals);
        return ordinals;
    }

    /// The text with each unknown word replaced by a near one that records or the vocabulary have.
    private static Optional<String> suggestion(IndexSearcher searcher, String text, List<Stems.Word> unknown)
            throws IOException {
        Map<String, String> mended = new LinkedHashMap<>();
        DirectSpellChecker checker = new DirectSpellChecker();
        for (Stems.Word word : unknown) {
            if (word.text().length() < 4 || word.text().length() > 40) {
                continue;
            }
            SuggestWord[] near = checker.suggestSimilar(
                    new Term(Fields.NAME, word.text()),
                    3,
                    searcher.getIndexReader(),
                    SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
            Arrays.stream(near).findFirst().ifPresent(best -> mended.put(word.raw(), best.string));
        }
        String suggestion = text.length() > 1000 ? text.substring(0, 1000) : text;
        for (Map.Entry<String, String> each : mended.entrySet()) {
            suggestion = suggestion.replace(each.getKey(), each.getValue());
        }
        return mended.isEmpty() ? Optional.empty() : Optional.of(suggestion);
    }
}
