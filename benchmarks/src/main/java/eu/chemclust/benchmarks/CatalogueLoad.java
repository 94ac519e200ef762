package eu.chemclust.benchmarks;

import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.Place;
import eu.chemclust.exchange.Project;
import eu.chemclust.exchange.Provenance;
import eu.chemclust.exchange.RecordHead;
import eu.chemclust.exchange.TrlRange;
import eu.chemclust.exchange.catalogue.CatalogueReader;
import eu.chemclust.exchange.search.CatalogueIndex;
import eu.chemclust.exchange.search.Facet;
import eu.chemclust.exchange.search.SearchRequest;
import eu.chemclust.exchange.vocabulary.Concept;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.RegionCode;
import eu.chemclust.observatory.source.DataFolder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.AbstractCollection;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

/// Indexes synthetic records and asks for them: how long the index takes, queries with facets, and a changed record
/// until it is found.
///
/// Run: `java -Xmx1500m -cp ... eu.chemclust.benchmarks.CatalogueLoad DATA_FOLDER 1000000`
public final class CatalogueLoad {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int WARMING = 100;
    private static final int QUERIES = 500;
    private static final int CHANGES = 20;

    private CatalogueLoad() {}

    /// Runs all of it once and prints what was measured.
    ///
    /// @param arguments folder of data packages (for the vocabulary), number of records, and, if the index shall be
    ///                  kept and found again by the next run, its folder
    public static void main(String[] arguments) throws IOException {
        Vocabulary vocabulary = CatalogueReader.vocabulary(DataFolder.open(Path.of(arguments[0])));
        int count = Integer.parseInt(arguments[1]);
        Path folder = arguments.length > 2
                ? Path.of(arguments[2])
                : Files.createTempDirectory("catalogue-load").resolve("index");
        if (!CatalogueIndex.isBuilt(folder)) {
            build(folder, vocabulary, count);
        }
        try (CatalogueIndex index = CatalogueIndex.openToChange(folder, vocabulary)) {
            ask(index, vocabulary);
            change(index, vocabulary);
            heap();
        }
    }

    private static void build(Path folder, Vocabulary vocabulary, int count) {
        long start = System.nanoTime();
        long worked = Measured.processorNanos();
        CatalogueIndex.build(
                folder,
                new CatalogueIndex.Content(new Synthetic(vocabulary, count), Set.of(), Map.of()),
                vocabulary,
                Progress.SILENT);
        System.out.printf(
                Locale.ROOT,
                "index of %,d records: %.1f s, %.1f s of processor time%n",
                count,
                (System.nanoTime() - start) / 1e9,
                (Measured.processorNanos() - worked) / 1e9);
    }

    private static void ask(CatalogueIndex index, Vocabulary vocabulary) {
        Random random = new Random(11);
        List<Concept> concepts = vocabulary.concepts();
        List<Language> languages = List.of(Language.values());
        Measured measured = Measured.of(WARMING, QUERIES, which -> {
            Language language = languages.get(random.nextInt(languages.size()));
            String text = concepts.get(random.nextInt(concepts.size())).label(language) + " "
                    + concepts.get(random.nextInt(concepts.size())).label(language);
            SearchRequest plain = SearchRequest.of(text, TODAY);
            SearchRequest request = which % 2 == 0 ? plain : plain.with(Facet.COUNTRY, List.of("DE"));
            return () -> index.search(request).total();
        });
        System.out.printf(
                Locale.ROOT,
                "queries of two concepts with facets: %s; %,d hits in the middle, %,d at 95 %%%n",
                measured.times(),
                measured.found(0.5),
                measured.found(0.95));
    }

    /// Changes records and asks for each by a word that only its new version has.
    private static void change(CatalogueIndex index, Vocabulary vocabulary) {
        long[] changes = new long[CHANGES];
        for (int i = 0; i < CHANGES; i++) {
            CatalogueRecord record = record(vocabulary, i, new Random(i));
            String word = "changed" + System.nanoTime();
            CatalogueRecord changed = record.withHead(record.head().called(record.id(), Map.of(Language.EN, word)));
            long start = System.nanoTime();
            index.put(changed);
            if (index.search(SearchRequest.of(word, TODAY)).total() != 1) {
                throw new IllegalStateException("the changed record is not found");
            }
            changes[i] = System.nanoTime() - start;
        }
        Arrays.sort(changes);
        System.out.printf(
                Locale.ROOT,
                "a changed record is found after: median %.0f ms, worst %.0f ms%n",
                Measured.at(changes, 0.5) / 1e6,
                Measured.at(changes, 1) / 1e6);
    }

    private static void heap() {
        long most = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            most += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
        }
        System.gc();
        System.out.printf(
                Locale.ROOT,
                "heap after collection: %,d MB; peaks of its pools: %,d MB; at most %,d MB%n",
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20,
                most >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    /// Records made as they are asked for, so that they are never all in memory.
    private static final class Synthetic extends AbstractCollection<CatalogueRecord> {
        private final Vocabulary vocabulary;
        private final int count;

        Synthetic(Vocabulary vocabulary, int count) {
            this.vocabulary = vocabulary;
            this.count = count;
        }

        @Override
        public int size() {
            return count;
        }

        @Override
        public Iterator<CatalogueRecord> iterator() {
            Random random = new Random(5);
            return LongStream.range(0, count)
                    .mapToObj(i -> record(vocabulary, i, random))
                    .iterator();
        }
    }

    private static CatalogueRecord record(Vocabulary vocabulary, long number, Random random) {
        List<Concept> concepts = vocabulary.concepts();
        StringBuilder text = new StringBuilder("synthetic");
        for (int i = 0; i < 40; i++) {
            // A few of the words name concepts, the others are of a long tail.
            text.append(' ')
                    .append(
                            i % 8 == 0
                                    ? concepts.get(random.nextInt(concepts.size()))
                                            .label(Language.EN)
                                    : "word" + (int) (20_000 * Math.pow(random.nextDouble(), 3)));
        }
        String country = List.of("DE", "NL", "PL", "FR", "IT", "ES", "CZ", "BE").get(random.nextInt(8));
        RecordHead head = new RecordHead(
                "project:synthetic-" + number,
                Map.of(
                        Language.EN,
                        concepts.get(random.nextInt(concepts.size())).label(Language.EN) + " " + number),
                text.toString(),
                List.of(new RegionCode(country + (1 + random.nextInt(9)) + (1 + random.nextInt(9)), NutsVersion.V2021)),
                List.of(country),
                "",
                Optional.of(
                        new Place(36 + 24 * random.nextDouble(), -9 + 34 * random.nextDouble(), Place.Precision.POINT)),
                List.of("Organisation " + random.nextInt(50_000)),
                List.of(),
                List.of("20" + (11 + random.nextInt(9))),
                List.of(),
                Optional.of(new TrlRange(1 + random.nextInt(4), 5 + random.nextInt(5))),
                Optional.of(LocalDate.of(2014 + random.nextInt(12), 1, 1)),
                Optional.empty(),
                new Provenance(
                        "synthetic",
                        List.of(),
                        "",
                        LocalDate.of(2026, 1, 1),
                        Optional.of(LocalDate.of(2024 + random.nextInt(6), 1, 1))));
        return new Project(
                head,
                "",
                "",
                "",
                List.of(),
                OptionalDouble.of(1e7 * random.nextDouble()),
                OptionalDouble.empty(),
                Map.of());
    }
}
