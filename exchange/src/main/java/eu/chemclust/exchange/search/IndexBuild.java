package eu.chemclust.exchange.search;

import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.Place;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import eu.chemclust.observatory.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// Builds an index beside its place, on all cores, and moves it there when it is whole.
///
/// Which record lies where in the index differs from one build to the next; what a search answers does not, since
/// scores depend on the records alone and equal ones stand in the order of identifiers.
final class IndexBuild {
    private static final double BUFFER_MEGABYTES = 256;
    /// Records that a worker takes at once.
    private static final int HANDFUL = 64;

    private final CatalogueIndex.Content content;
    private final Progress progress;
    private final Documents documents;
    private final IndexWriter writer;
    private final Iterator<CatalogueRecord> waiting;
    private long done;
    private boolean stopped;

    private IndexBuild(CatalogueIndex.Content content, Documents documents, IndexWriter writer, Progress progress) {
        this.content = content;
        this.documents = documents;
        this.writer = writer;
        this.progress = progress;
        this.waiting = content.records().iterator();
    }

    static void into(Path folder, CatalogueIndex.Content content, Vocabulary vocabulary, Progress progress)
            throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        Path beside = Files.createTempDirectory(parent, ".index-");
        try {
            fill(beside, content, vocabulary, progress);
            move(beside, folder);
        } finally {
            delete(beside);
        }
    }

    private static void fill(Path beside, CatalogueIndex.Content content, Vocabulary vocabulary, Progress progress)
            throws IOException {
        Stems stems = new Stems();
        Documents documents = new Documents(vocabulary, stems, new ConceptMatcher(vocabulary, stems));
        IndexWriterConfig config = new IndexWriterConfig(stems.ofNames()).setRAMBufferSizeMB(BUFFER_MEGABYTES);
        try (Directory directory = FSDirectory.open(beside);
                IndexWriter writer = new IndexWriter(directory, config)) {
            writer.addDocument(documents.vocabularyWords());
            for (Map.Entry<String, Place> place : content.places().entrySet()) {
                writer.addDocument(Documents.place(place.getKey(), place.getValue()));
            }
            // What is no record stands by itself: among records it would make a gap in every field.
            writer.flushNextBuffer();
            new IndexBuild(content, documents, writer, progress).addAll();
            writer.commit();
        }
    }

    private void addAll() throws IOException {
        int cores = Runtime.getRuntime().availableProcessors();
        try (ExecutorService workers = Executors.newFixedThreadPool(cores)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < cores; i++) {
                running.add(workers.submit(() -> {
                    work();
                    return null;
                }));
            }
            try {
                for (Future<?> each : running) {
                    each.get();
                }
            } catch (InterruptedException e) {
                throw new IOException("the work was interrupted", e);
            } catch (ExecutionException e) {
                throw rethrown(e);
            } finally {
                // Workers are asked to stop, not interrupted: an interrupt would close the files under the others.
                stop();
            }
        }
    }

    private static IOException rethrown(ExecutionException failed) {
        Throwable cause = failed.getCause();
        if (cause instanceof IOException io) {
            return io;
        }
        if (cause instanceof RuntimeException runtime) {
            throw runtime;
        }
        return new IOException(failed);
    }

    private void work() throws IOException {
        for (List<CatalogueRecord> some = take(); !some.isEmpty(); some = take()) {
            for (CatalogueRecord record : some) {
                writer.addDocument(documents.of(record, !content.unlisted().contains(record.id())));
            }
        }
        // Each worker writes out what it has gathered, so that the last step does not fall to one of them.
        writer.flushNextBuffer();
    }

    private synchronized List<CatalogueRecord> take() {
        List<CatalogueRecord> some = new ArrayList<>(HANDFUL);
        while (!stopped && some.size() < HANDFUL && waiting.hasNext()) {
            some.add(waiting.next());
        }
        long before = done;
        done += some.size();
        if (done / 500 > before / 500) {
            progress.report("Indexing the catalogue", done, content.records().size());
        }
        return some;
    }

    private synchronized void stop() {
        stopped = true;
    }

    private static void move(Path beside, Path folder) throws IOException {
        try {
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            // Another process was faster; its index is of the same records.
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
