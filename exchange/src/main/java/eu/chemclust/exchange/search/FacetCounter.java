package eu.chemclust.exchange.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/// Counts what was found by facet: all facets in one pass over the hits, the status in another.
final class FacetCounter {
    private static final int MOST_VALUES = 30;

    private final RecordStatuses statuses;
    private volatile @Nullable FacetState state;

    /// The ordinals of facets of one state of the index.
    private record FacetState(IndexReader reader, Optional<SortedSetDocValuesReaderState> ordinals) {}

    FacetCounter(RecordStatuses statuses) {
        this.statuses = statuses;
    }

    Map<Facet, List<FacetCount>> count(IndexReader reader, FacetsCollector found, LocalDate today) throws IOException {
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        Optional<SortedSetDocValuesReaderState> ordinals = ordinals(reader);
        if (ordinals.isPresent()) {
            SortedSetDocValuesFacetCounts all = new SortedSetDocValuesFacetCounts(ordinals.get(), found);
            for (Facet facet : Facet.values()) {
                FacetResult result = facet == Facet.STATUS ? null : all.getTopChildren(MOST_VALUES, facet.code());
                counts.put(facet, result == null ? List.of() : values(result));
            }
        }
        counts.put(Facet.STATUS, statuses(found, today));
        return counts;
    }

    private List<FacetCount> statuses(FacetsCollector found, LocalDate today) throws IOException {
        long[] sums = new long[RecordStatuses.ALL.size()];
        for (FacetsCollector.MatchingDocs segment : found.getMatchingDocs()) {
            DocIdSetIterator documents = segment.bits().iterator();
            if (documents == null) {
                continue;
            }
            byte[] column = statuses.of(segment.context(), today);
            for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
                sums[column[doc]]++;
            }
        }
        List<FacetCount> counts = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] > 0) {
                counts.add(new FacetCount(RecordStatuses.ALL.get(i).code(), sums[i]));
            }
        }
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
            ordinals = Optional.of(new DefaultSortedSetDocValuesReaderState(reader, FacetFields.config()));
        } catch (IllegalArgumentException e) {
            ordinals = Optional.empty(); // an index without any record has no facets
        }
        state = new FacetState(reader, ordinals);
        return ordinals;
    }
}
