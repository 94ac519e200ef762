package eu.chemclust.exchange.search;

import eu.chemclust.exchange.RecordStatus;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// How records stand on a day: as a filter, and as a column of one byte a record that is worked out once for each
/// segment of the index and day, since every search asks for the status of all that it finds.
final class RecordStatuses {
    /// The statuses by the byte that stands for them.
    static final List<RecordStatus> ALL =
            List.of(RecordStatus.CURRENT, RecordStatus.UPCOMING, RecordStatus.ENDED, RecordStatus.EXPIRED);

    private static final byte CURRENT = 0;
    private static final byte UPCOMING = 1;
    private static final byte ENDED = 2;
    private static final byte EXPIRED = 3;

    private final Map<IndexReader.CacheKey, Column> columns = new ConcurrentHashMap<>();

    /// The statuses of a segment on a day.
    private static final class Column {
        private final long day;
        private final byte[] statuses;

        Column(long day, byte[] statuses) {
            this.day = day;
            this.statuses = statuses;
        }
    }

    /// Records of a status.
    static Query filter(RecordStatus status, LocalDate today) {
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

    /// The status of each document of a segment, as its place in [#ALL]. The array is shared: do not change it.
    byte[] of(LeafReaderContext segment, LocalDate today) throws IOException {
        IndexReader.CacheHelper helper = segment.reader().getCoreCacheHelper();
        if (helper == null) {
            return work(segment.reader(), today.toEpochDay()).statuses;
        }
        Column kept = columns.get(helper.getKey());
        if (kept != null && kept.day == today.toEpochDay()) {
            return kept.statuses;
        }
        Column column = work(segment.reader(), today.toEpochDay());
        if (columns.put(helper.getKey(), column) == null) {
            helper.addClosedListener(columns::remove);
        }
        return column.statuses;
    }

    private static Column work(LeafReader reader, long day) throws IOException {
        byte[] statuses = new byte[reader.maxDoc()];
        SortedNumericDocValues expires = DocValues.getSortedNumeric(reader, Fields.EXPIRES);
        SortedNumericDocValues end = DocValues.getSortedNumeric(reader, Fields.END);
        SortedNumericDocValues start = DocValues.getSortedNumeric(reader, Fields.START);
        for (int doc = 0; doc < statuses.length; doc++) {
            byte status = CURRENT;
            // What is no record has no dates and no status either; it is never found.
            if (expires.advanceExact(doc) && end.advanceExact(doc) && start.advanceExact(doc)) {
                status = expires.nextValue() < day
                        ? EXPIRED
                        : end.nextValue() < day ? ENDED : start.nextValue() > day ? UPCOMING : CURRENT;
            }
            statuses[doc] = status;
        }
        return new Column(day, statuses);
    }

    /// A factor for scores.
    ///
    /// @param expired factor of what has expired; all else has 1
    DoubleValuesSource factor(LocalDate today, double expired) {
        return new Factor(this, today, expired);
    }

    private static final class Factor extends DoubleValuesSource {
        private final RecordStatuses statuses;
        private final LocalDate today;
        private final double expired;

        Factor(RecordStatuses statuses, LocalDate today, double expired) {
            this.statuses = statuses;
            this.today = today;
            this.expired = expired;
        }

        @Override
        public DoubleValues getValues(LeafReaderContext segment, DoubleValues scores) throws IOException {
            byte[] column = statuses.of(segment, today);
            double factor = expired;
            return new DoubleValues() {
                private int at;

                @Override
                public double doubleValue() {
                    return column[at] == EXPIRED ? factor : 1;
                }

                @Override
                public boolean advanceExact(int doc) {
                    at = doc;
                    return true;
                }
            };
        }

        @Override
        public boolean needsScores() {
            return false;
        }

        @Override
        public DoubleValuesSource rewrite(IndexSearcher searcher) {
            return this;
        }

        @Override
        public Explanation explain(LeafReaderContext segment, int doc, Explanation scoreExplanation)
                throws IOException {
            DoubleValues values = getValues(segment, DoubleValues.EMPTY);
            values.advanceExact(doc);
            return Explanation.match(values.doubleValue(), "what has expired sinks");
        }

        @Override
        public boolean isCacheable(LeafReaderContext segment) {
            return true;
        }

        @Override
        public int hashCode() {
            return Objects.hash(today, expired);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Factor factor
                    && factor.statuses == statuses
                    && factor.today.equals(today)
                    && Double.compare(factor.expired, expired) == 0;
        }

        @Override
        public String toString() {
            return "status on " + today;
        }
    }
}
