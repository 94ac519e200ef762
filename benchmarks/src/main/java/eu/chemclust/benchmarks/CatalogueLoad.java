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
    private static final int QUERIES = 500;

    private CatalogueLoad() {}

    /// Runs all of it once and prints what was measured.
    ///
    /// @param arguments folder of data packages (for the vocabulary), number of records
    public static void main(String[] arguments) throws IOException {
        Vocabulary vocabulary = CatalogueReader.vocabulary(DataFolder.open(Path.of(arguments[0])));
        int count = Integer.parseInt(arguments[1]);
        Path folder = Files.createTempDirectory("catalogue-load").resolve("index");
        long start = System.nanoTime();
        CatalogueIndex.build(
                folder,
                new CatalogueIndex.Content(new Synthetic(vocabulary, count), Set.of(), Map.of()),
                vocabulary,
                Progress.SILENT);
        System.out.printf(Locale.ROOT, "index of %,d records: %.1f s%n", count, seconds(start));
        try (CatalogueIndex index = CatalogueIndex.openToChange(folder, vocabulary)) {
            long[] nanos = new long[QUERIES];
            Random random = new Random(11);
            List<Concept> concepts = vocabulary.concepts();
            List<Language> languages = List.of(Language.values());
            for (int i = -100; i < QUERIES; i++) {
                Language language = languages.get(random.nextInt(languages.size()));
                String text = concepts.get(random.nextInt(concepts.size())).label(language) + " "
                        + concepts.get(random.nextInt(concepts.size())).label(language);
                SearchRequest request = SearchRequest.of(text, TODAY);
                long asked = System.nanoTime();
                index.search(i % 2 == 0 ? request : request.with(Facet.COUNTRY, List.of("DE")));
                if (i >= 0) {
                    nanos[i] = System.nanoTime() - asked;
                }
            }
            Arrays.sort(nanos);
            System.out.printf(
                    Locale.ROOT,
                    "queries of two concepts with facets: median %.1f ms, 95 %% below %.1f ms%n",
                    nanos[QUERIES / 2] / 1e6,
                    nanos[QUERIES * 95 / 100] / 1e6);
            long[] changes = LongStream.range(0, 20)
                    .map(i -> {
                        long changed = System.nanoTime();
                        index.put(record(vocabulary, i, new Random(i)));
                        index.search(SearchRequest.of("synthetic", TODAY).page(0, 1));
                        return System.nanoTime() - changed;
                    })
                    .sorted()
                    .toArray();
            System.out.printf(
                    Locale.ROOT,
                    "a changed record is found after: median %.0f ms, worst %.0f ms%n",
                    changes[10] / 1e6,
                    changes[19] / 1e6);
        }
        System.gc();
        System.out.printf(
                Locale.ROOT,
                "heap after collection: %,d MB of at most %,d MB%n",
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
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
                head, "", "", "", List.of(), OptionalDouble.of(1e7 * random.nextDouble()), OptionalDouble.empty());
    }
}
