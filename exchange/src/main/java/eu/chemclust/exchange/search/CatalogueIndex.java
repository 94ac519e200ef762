package eu.chemclust.exchange.search;

import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.ExchangeException;
import eu.chemclust.exchange.Place;
import eu.chemclust.exchange.RecordKind;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import eu.chemclust.observatory.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/// The index of a catalogue on disk: built beside and moved, so that it is whole or not there. May be searched by
/// several threads at once.
public final class CatalogueIndex implements AutoCloseable {
    private static final double BUFFER_MEGABYTES = 64;

    /// Lucene advises on the settings of the virtual machine; that is no news for the user of a search.
    private static final Logger ADVICE =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        ADVICE.setLevel(Level.SEVERE);
    }

    private final Path folder;
    private final Directory directory;
    private final @Nullable IndexWriter writer;
    private final SearcherManager searchers;
    private final Documents documents;
    private final Searching searching;

    /// Large indexes are searched on several cores at once; one of some ten thousand records on one.
    private static final class Searchers extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            return new IndexSearcher(reader, ForkJoinPool.commonPool());
        }
    }

    private CatalogueIndex(Path folder, Vocabulary vocabulary, boolean writable) throws IOException {
        this.folder = folder;
        Stems stems = new Stems();
        ConceptMatcher matcher = new ConceptMatcher(vocabulary, stems);
        this.documents = new Documents(vocabulary, stems, matcher);
        this.searching = new Searching(vocabulary, stems, matcher);
        this.directory = FSDirectory.open(folder);
        if (writable) {
            IndexWriterConfig config = new IndexWriterConfig(stems.ofNames()).setRAMBufferSizeMB(BUFFER_MEGABYTES);
            this.writer = new IndexWriter(directory, config);
            this.searchers = new SearcherManager(writer, new Searchers());
        } else {
            this.writer = null;
            this.searchers = new SearcherManager(directory, new Searchers());
        }
    }

    /// What an index holds.
    ///
    /// @param records  all records
    /// @param unlisted identifiers of those that another record stands for: they can be got, but are not found
    /// @param places   places by name, for searches near one
    public record Content(Collection<CatalogueRecord> records, Set<String> unlisted, Map<String, Place> places) {}

    /// The part of an index's key that changes when this program makes indexes in another way.
    public static String format() {
        return Fields.FORMAT;
    }

    /// True if there is a whole index in the folder.
    public static boolean isBuilt(Path folder) {
        return Files.isDirectory(folder);
    }

    /// Builds an index; one that is there already is kept.
    ///
    /// @param folder where it comes to stand
    /// @throws ExchangeException STORAGE if it cannot be written
    public static void build(Path folder, Content content, Vocabulary vocabulary, Progress progress) {
        try {
            IndexBuild.into(folder, content, vocabulary, progress);
        } catch (IOException e) {
            throw failure(folder, e);
        }
    }

    private static ExchangeException failure(Path folder, IOException e) {
        return ExchangeException.storage(
                "The index of the catalogue at " + folder + " cannot be read or written: " + e.getMessage()
                        + ". Check permissions and free space; a damaged index may be deleted, it is built again.",
                e);
    }

    /// Opens an index for searching.
    ///
    /// @throws ExchangeException STORAGE if it cannot be read
    public static CatalogueIndex open(Path folder, Vocabulary vocabulary) {
        return open(folder, vocabulary, false);
    }

    /// Opens an index for searching and changing; one process at a time can.
    ///
    /// @throws ExchangeException STORAGE if it cannot be read or another process changes it
    public static CatalogueIndex openToChange(Path folder, Vocabulary vocabulary) {
        return open(folder, vocabulary, true);
    }

    private static CatalogueIndex open(Path folder, Vocabulary vocabulary, boolean writable) {
        try {
            return new CatalogueIndex(folder, vocabulary, writable);
        } catch (IOException e) {
            throw failure(folder, e);
        }
    }

    /// Answers a search.
    public SearchResult search(SearchRequest request) {
        return with(searcher -> searching.search(searcher, request));
    }

    /// The record of an identifier, listed or not.
    public Optional<CatalogueRecord> find(String id) {
        return with(searcher -> {
            ScoreDoc[] found = searcher.search(new TermQuery(new Term(Fields.ID, id)), 1).scoreDocs;
            return found.length == 0 ? Optional.<CatalogueRecord>empty() : Searching.record(searcher, found[0].doc);
        });
    }

    /// All records of a kind that can be found, however many, in the order of their identifiers.
    public <T extends CatalogueRecord> List<T> list(RecordKind kind, Class<T> type) {
        return with(searcher -> Searching.list(searcher, kind)).stream()
                .map(type::cast)
                .sorted(Comparator.comparing(CatalogueRecord::id))
                .toList();
    }

    /// Where a town or region is: `Leuna`, `Leuna DE`, `DEE0`.
    public Optional<Place> findPlace(String name) {
        return with(searcher -> Searching.place(searcher, name));
    }

    /// How many records can be found, by kind.
    public Map<RecordKind, Long> counts() {
        return with(Searching::counts);
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(IndexSearcher searcher) throws IOException;
    }

    private <T> T with(Work<T> work) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return work.with(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw failure(folder, e);
        }
    }

    /// Puts a record in the place of the one with its identifier, or beside the others; it is found from now on.
    ///
    /// @throws IllegalStateException if the index was not opened to be changed
    public void put(CatalogueRecord record) {
        if (writer == null) {
            throw new IllegalStateException("the index was opened for searching only");
        }
        try {
            writer.updateDocument(new Term(Fields.ID, record.id()), documents.of(record, true));
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw failure(folder, e);
        }
    }

    @Override
    public void close() {
        try {
            searchers.close();
            if (writer != null) {
                writer.close();
            }
            directory.close();
        } catch (IOException e) {
            throw failure(folder, e);
        }
    }
}
