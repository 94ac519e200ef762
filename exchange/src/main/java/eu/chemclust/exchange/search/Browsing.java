package eu.chemclust.exchange.search;

import eu.chemclust.exchange.RecordKind;
import eu.chemclust.exchange.RecordStatus;
import eu.chemclust.exchange.vocabulary.Concept;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// The order of records where no words were typed, so that relevance has nothing to go by.
///
/// What a region can learn from or use now comes first, one of each kind in turn: practices, facilities, open calls,
/// coming events, by-product exchanges, projects, papers. Who and what is only looked up follows, with calls and events
/// whose day nobody told, then what has ended, then what has expired. Within a kind: titles that name a topic of the
/// vocabulary, the nearest where a place is
/// given, the next deadline of calls and events, the newest confirmation and start of the others, the identifier.
final class Browsing {
    private static final List<RecordKind> USED = List.of(
            RecordKind.PRACTICE,
            RecordKind.FACILITY,
            RecordKind.CALL,
            RecordKind.EVENT,
            RecordKind.EXCHANGE,
            RecordKind.PROJECT,
            RecordKind.PAPER);
    private static final List<RecordKind> LOOKED_UP =
            List.of(RecordKind.ORGANISATION, RecordKind.STREAM, RecordKind.OCCUPATION);
    private static final List<RecordKind> ALL = List.of(RecordKind.values());

    private final Query topics;

    Browsing(Vocabulary vocabulary) {
        List<BytesRef> names = vocabulary.concepts().stream()
                .filter(concept -> !concept.isTheme())
                .map(Concept::id)
                .map(BytesRef::new)
                .toList();
        topics = new ConstantScoreQuery(new TermInSetQuery(Fields.TITLE_CONCEPT, names));
    }

    /// The first records of a question without words.
    ///
    /// @param all    what fits the filters
    /// @param wanted how many
    ScoreDoc[] first(IndexSearcher searcher, Query all, SearchRequest request, int wanted) throws IOException {
        LocalDate today = request.today();
        Query open = either(
                RecordStatuses.filter(RecordStatus.CURRENT, today),
                RecordStatuses.filter(RecordStatus.UPCOMING, today));
        List<ScoreDoc> found = new ArrayList<>();
        // A call or event whose day nobody told is not known to be coming.
        Query untold = both(
                either(of(RecordKind.CALL), of(RecordKind.EVENT)),
                LongField.newRangeQuery(Fields.END, Documents.NEVER, Documents.NEVER));
        inTurn(searcher, without(both(all, open), untold), USED, request, wanted, found);
        inTurn(searcher, both(all, open), LOOKED_UP, request, wanted, found);
        inTurn(searcher, both(both(all, open), untold), ALL, request, wanted, found);
        inTurn(searcher, both(all, RecordStatuses.filter(RecordStatus.ENDED, today)), ALL, request, wanted, found);
        inTurn(searcher, both(all, RecordStatuses.filter(RecordStatus.EXPIRED, today)), ALL, request, wanted, found);
        return found.toArray(ScoreDoc[]::new);
    }

    private void inTurn(
            IndexSearcher searcher,
            Query fitting,
            List<RecordKind> kinds,
            SearchRequest request,
            int wanted,
            List<ScoreDoc> found)
            throws IOException {
        int missing = wanted - found.size();
        if (missing <= 0) {
            return;
        }
        List<ScoreDoc[]> lists = new ArrayList<>();
        for (RecordKind kind : kinds) {
            Query ofKind = new BooleanQuery.Builder()
                    .add(fitting, Occur.FILTER)
                    .add(of(kind), Occur.FILTER)
                    .add(topics, Occur.SHOULD)
                    .build();
            lists.add(searcher.search(ofKind, missing, sort(kind, request)).scoreDocs);
        }
        int longest = lists.stream().mapToInt(list -> list.length).max().orElse(0);
        for (int rank = 0; rank < longest; rank++) {
            for (ScoreDoc[] list : lists) {
                if (rank < list.length && found.size() < wanted) {
                    // What a kind was ordered by is no relevance: it is left out.
                    found.add(new ScoreDoc(list[rank].doc, 0));
                }
            }
        }
    }

    private static Sort sort(RecordKind kind, SearchRequest request) {
        List<SortField> keys = new ArrayList<>();
        keys.add(SortField.FIELD_SCORE);
        request.nearby()
                .ifPresent(place -> keys.add(
                        LatLonDocValuesField.newDistanceSort(Fields.POINT, place.latitude(), place.longitude())));
        if (kind == RecordKind.CALL || kind == RecordKind.EVENT) {
            keys.add(LongField.newSortField(Fields.END, false, SortedNumericSelector.Type.MIN));
        } else {
            keys.add(LongField.newSortField(Fields.CONFIRMED, true, SortedNumericSelector.Type.MAX));
            keys.add(LongField.newSortField(Fields.START, true, SortedNumericSelector.Type.MAX));
        }
        keys.add(new SortField(Fields.ID, SortField.Type.STRING));
        return new Sort(keys.toArray(SortField[]::new));
    }

    private static Query of(RecordKind kind) {
        return new TermQuery(new Term(Facet.KIND.code(), kind.code()));
    }

    private static Query both(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.FILTER)
                .add(other, Occur.FILTER)
                .build();
    }

    private static Query without(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.FILTER)
                .add(other, Occur.MUST_NOT)
                .build();
    }

    private static Query either(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.SHOULD)
                .add(other, Occur.SHOULD)
                .build();
    }
}
