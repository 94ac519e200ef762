package eu.chemclust.exchange.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.catalogue.Catalogue;
import eu.chemclust.exchange.catalogue.CatalogueReader;
import eu.chemclust.exchange.catalogue.ShippedCatalogue;
import eu.chemclust.observatory.Progress;
import eu.chemclust.tables.CsvTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.junit.jupiter.api.Test;

/// How well the search answers: 72 questions (18 needs in English, German, Polish and French) with graded answers,
/// judged from the collections. Beside it what plain BM25 on the English text gives for the same questions.
class SearchQualityTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int FOR_RECALL = 20;

    /// A question of the judged set.
    private record Query(String need, Language language, String text) {}

    /// Quality over questions.
    private record Quality(double ndcg, double recall) {}

    private final Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
    private final List<Query> queries = new ArrayList<>();

    SearchQualityTest() throws IOException {
        read(
                "judgements.csv",
                List.of("need", "record", "grade"),
                row -> grades.computeIfAbsent(row.text("need"), need -> new HashMap<>())
                        .put(row.text("record"), Integer.parseInt(row.text("grade"))));
        read(
                "queries.csv",
                List.of("need", "language", "text"),
                row -> queries.add(new Query(
                        row.text("need"), Language.find(row.text("language")).orElseThrow(), row.text("text"))));
    }

    private static void read(String name, List<String> columns, CsvTable.RowHandler rows) throws IOException {
        try (InputStream in = Objects.requireNonNull(SearchQualityTest.class.getResourceAsStream(name))) {
            CsvTable.read(name, in, ',', Set.of(""), columns, rows);
        }
    }

    @Test
    void theSearchIsAsGoodAsItWas() throws IOException {
        Map<Language, Quality> ours = new EnumMap<>(Language.class);
        Map<Language, Quality> plain = new EnumMap<>(Language.class);
        StringBuilder report = new StringBuilder("language  ndcg@10  recall@20   plain BM25: ndcg@10  recall@20\n");
        try (CatalogueIndex index = ShippedCatalogue.open();
                PlainIndex english = new PlainIndex()) {
            for (Map<String, Integer> judged : grades.values()) {
                judged.keySet().forEach(id -> assertThat(index.find(id)).as(id).isPresent());
            }
            for (Language language : List.of(Language.EN, Language.DE, Language.PL, Language.FR)) {
                ours.put(language, quality(language, query -> found(index, query), report));
                plain.put(language, quality(language, query -> english.found(query.text()), new StringBuilder()));
            }
        }
        for (Language language : ours.keySet()) {
            report.append(String.format(
                    Locale.ROOT,
                    "%-8s  %7.3f  %9.3f   %20.3f  %9.3f%n",
                    language.code(),
                    get(ours, language).ndcg(),
                    get(ours, language).recall(),
                    get(plain, language).ndcg(),
                    get(plain, language).recall()));
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "search-quality.txt"), report);
        assertThat(queries).hasSizeGreaterThanOrEqualTo(60);
        for (Language language : ours.keySet()) {
            assertThat(get(ours, language).ndcg())
                    .as(report.toString())
                    .isGreaterThan(get(FLOORS, language).ndcg());
            assertThat(get(ours, language).recall())
                    .as(report.toString())
                    .isGreaterThan(get(FLOORS, language).recall());
            assertThat(get(ours, language).ndcg())
                    .as(report.toString())
                    .isGreaterThan(get(plain, language).ndcg());
        }
    }

    /// Floors a little under what was measured when the set was made.
    private static final Map<Language, Quality> FLOORS = Map.of(
            Language.EN, new Quality(0.72, 0.83),
            Language.DE, new Quality(0.62, 0.78),
            Language.PL, new Quality(0.58, 0.74),
            Language.FR, new Quality(0.64, 0.80));

    private static Quality get(Map<Language, Quality> qualities, Language language) {
        return Objects.requireNonNull(qualities.get(language));
    }

    private static List<String> found(CatalogueIndex index, Query query) {
        return index.search(SearchRequest.of(query.text(), TODAY)).hits().stream()
                .map(hit -> hit.record().id())
                .toList();
    }

    private Quality quality(Language language, Function<Query, List<String>> search, StringBuilder report) {
        double ndcg = 0;
        double recall = 0;
        int count = 0;
        for (Query query : queries) {
            if (query.language() == language) {
                List<String> found = search.apply(query);
                Map<String, Integer> judged = Objects.requireNonNull(grades.get(query.need()));
                double one = ndcg(found, judged);
                double all = recall(found, judged);
                report.append(String.format(
                        Locale.ROOT,
                        "  %s %-22s %.2f %.2f %s%n",
                        language.code(),
                        query.need(),
                        one,
                        all,
                        query.text()));
                ndcg += one;
                recall += all;
                count++;
            }
        }
        return new Quality(ndcg / count, recall / count);
    }

    /// Normalised discounted cumulative gain of the first ten: gain 2^grade - 1, discount log2(rank + 1).
    private static double ndcg(List<String> found, Map<String, Integer> judged) {
        double gain = 0;
        for (int i = 0; i < Math.min(10, found.size()); i++) {
            gain += gain(judged.getOrDefault(found.get(i), 0), i);
        }
        List<Integer> best =
                judged.values().stream().sorted(Comparator.reverseOrder()).toList();
        double ideal = 0;
        for (int i = 0; i < Math.min(10, best.size()); i++) {
            ideal += gain(best.get(i), i);
        }
        return gain / ideal;
    }

    private static double gain(int grade, int index) {
        return (Math.pow(2, grade) - 1) / (Math.log(index + 2) / Math.log(2));
    }

    private static double recall(List<String> found, Map<String, Integer> judged) {
        long relevant = judged.values().stream().filter(grade -> grade >= 2).count();
        long hit = found.stream()
                .limit(FOR_RECALL)
                .filter(id -> judged.getOrDefault(id, 0) >= 2)
                .count();
        return (double) hit / relevant;
    }

    /// The yardstick: one field of English text, BM25, any word.
    private static final class PlainIndex implements AutoCloseable {
        private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
        private final DirectoryReader reader;
        private final EnglishAnalyzer analyzer = new EnglishAnalyzer();

        PlainIndex() throws IOException {
            Catalogue catalogue = CatalogueReader.read(ShippedCatalogue.folder(), List.of(), Progress.SILENT);
            Set<String> represented = catalogue.represented();
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (CatalogueRecord record : catalogue.records()) {
                    if (!represented.contains(record.id())) {
                        Document document = new Document();
                        document.add(new StringField("id", record.id(), Field.Store.YES));
                        document.add(new TextField(
                                "text",
                                record.head().title(Language.EN) + " " + Documents.body(record) + " "
                                        + String.join(" ", record.head().keywords()),
                                Field.Store.NO));
                        writer.addDocument(document);
                    }
                }
            }
            reader = DirectoryReader.open(directory);
        }

        List<String> found(String text) {
            try {
                IndexSearcher searcher = new IndexSearcher(reader);
                org.apache.lucene.search.Query query = new QueryBuilder(analyzer).createBooleanQuery("text", text);
                List<String> found = new ArrayList<>();
                for (ScoreDoc doc : searcher.search(query, FOR_RECALL).scoreDocs) {
                    found.add(searcher.storedFields().document(doc.doc).get("id"));
                }
                return found;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            reader.close();
            directory.close();
            analyzer.close();
        }
    }
}
