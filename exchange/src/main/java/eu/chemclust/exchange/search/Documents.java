package eu.chemclust.exchange.search;

import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.Detail;
import eu.chemclust.exchange.Exchange;
import eu.chemclust.exchange.Facility;
import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.Place;
import eu.chemclust.exchange.Practice;
import eu.chemclust.exchange.RecordHead;
import eu.chemclust.exchange.Stream;
import eu.chemclust.exchange.vocabulary.Concept;
import eu.chemclust.exchange.vocabulary.Scheme;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.util.BytesRef;

/// Turns records into documents of the index. May be used by several threads at once.
final class Documents {
    static final long NEVER = Long.MAX_VALUE / 2;
    private static final int TAGGED = 12_000;

    private final Vocabulary vocabulary;
    private final ConceptMatcher matcher;
    private final FacetsConfig facets = FacetFields.config();
    private final Stems stems;
    private final Map<String, List<String>> ancestors = new ConcurrentHashMap<>();
    private final Map<String, List<String>> byCode = new ConcurrentHashMap<>();
    /// Concepts by title of the European Science Vocabulary; keywords are too many to be remembered one by one.
    private final Map<String, List<String>> byTitle = new HashMap<>();

    Documents(Vocabulary vocabulary, Stems stems, ConceptMatcher matcher) {
        this.vocabulary = vocabulary;
        this.stems = stems;
        this.matcher = matcher;
        for (Concept concept : vocabulary.concepts()) {
            for (String title : concept.codes(Scheme.EUROSCIVOC)) {
                byTitle.computeIfAbsent(title, key -> new ArrayList<>()).add(concept.id());
            }
        }
    }

    /// The names of all concepts: words that a misspelt one may have meant.
    Document vocabularyWords() {
        Document document = new Document();
        document.add(unlisted());
        for (Concept concept : vocabulary.concepts()) {
            concept.labels().values().forEach(name -> document.add(new TextField(Fields.NAME, name, Field.Store.NO)));
            concept.alternatives()
                    .values()
                    .forEach(names ->
                            names.forEach(name -> document.add(new TextField(Fields.NAME, name, Field.Store.NO))));
        }
        return document;
    }

    private static Field unlisted() {
        return new StringField(Fields.UNLISTED, "1", Field.Store.NO);
    }

    /// Where something lies, under a name in small letters.
    static Document place(String name, Place place) {
        Document document = new Document();
        document.add(unlisted());
        document.add(new StringField(Fields.PLACE, name, Field.Store.NO));
        document.add(
                new StoredField(Fields.PLACE, place.latitude() + " " + place.longitude() + " " + place.precision()));
        return document;
    }

    /// The document of a record.
    ///
    /// @param listed false where another record stands for it
    Document of(CatalogueRecord record, boolean listed) {
        RecordHead head = record.head();
        Document document = new Document();
        document.add(new StringField(Fields.ID, head.id(), Field.Store.YES));
        document.add(new SortedDocValuesField(Fields.ID, new BytesRef(head.id())));
        document.add(new StoredField(Fields.RECORD, RecordJson.bytes(record)));
        document.add(new StoredField(Facet.KIND.code(), record.kind().code()));
        if (!listed) {
            document.add(unlisted());
        }
        addTexts(document, record);
        FacetFields.add(document, record);
        addDates(document, record);
        head.place().ifPresent(place -> {
            document.add(new LatLonPoint(Fields.POINT, place.latitude(), place.longitude()));
            document.add(new LatLonDocValuesField(Fields.POINT, place.latitude(), place.longitude()));
        });
        record.amountEur().ifPresent(amount -> document.add(new DoubleDocValuesField(Fields.AMOUNT, amount)));
        try {
            return facets.build(document);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// The language that the summary and the details are in.
    static Language language(CatalogueRecord record) {
        return record.head().titles().containsKey(Language.EN)
                ? Language.EN
                : record.head().titles().keySet().iterator().next();
    }

    /// The words of a record behind its title.
    static String body(CatalogueRecord record) {
        StringBuilder body = new StringBuilder(record.head().summary());
        for (Detail detail : record.details()) {
            if (!record.head().summary().equals(detail.text())) {
                body.append(body.isEmpty() ? "" : " \u00b7 ").append(detail.text());
            }
        }
        return body.toString();
    }

    /// The words of a record, taken apart once for its fields and its concepts.
    private void addTexts(Document document, CatalogueRecord record) {
        RecordHead head = record.head();
        Set<String> inTitle = new LinkedHashSet<>();
        for (Map.Entry<Language, String> title : head.titles().entrySet()) {
            List<Stems.Form> forms = stems.forms(title.getKey(), stems.words(title.getValue()));
            document.add(new TextField(Fields.title(title.getKey()), FormStream.stems(forms)));
            document.add(new TextField(Fields.text(title.getKey()), FormStream.stems(forms)));
            document.add(new TextField(Fields.NAME, FormStream.words(forms)));
            inTitle.addAll(matcher.concepts(title.getKey(), forms));
        }
        Language language = language(record);
        List<Stems.Word> words = stems.words(body(record));
        List<Stems.Form> body = stems.forms(language, words);
        document.add(new TextField(Fields.text(language), FormStream.stems(body)));
        for (String keyword : head.keywords()) {
            List<Stems.Form> forms = stems.forms(language, stems.words(keyword));
            document.add(new TextField(Fields.text(language), FormStream.stems(forms)));
            document.add(new TextField(Fields.NAME, FormStream.words(forms)));
        }
        for (String organisation : head.organisations()) {
            document.add(new TextField(Fields.NAME, organisation, Field.Store.NO));
        }
        document.add(new TextField(Fields.NAME, head.locality(), Field.Store.NO));
        addConcepts(document, record, inTitle, matcher.concepts(language, body.subList(0, tagged(words))));
    }

    /// How many words of a body are looked at for concepts.
    private static int tagged(List<Stems.Word> words) {
        int tagged = words.size();
        while (tagged > 0 && words.get(tagged - 1).end() > TAGGED) {
            tagged--;
        }
        return tagged;
    }

    private void addConcepts(Document document, CatalogueRecord record, Set<String> inTitle, Set<String> inBody) {
        Set<String> all = new LinkedHashSet<>(inTitle);
        all.addAll(inBody);
        record.head().sectors().forEach(sector -> all.addAll(vocabularyOf(Scheme.NACE, sector)));
        record.head().keywords().forEach(keyword -> all.addAll(vocabularyOf(Scheme.EUROSCIVOC, keyword)));
        wastes(record).forEach(waste -> all.addAll(vocabularyOf(Scheme.EWC, waste)));
        // What was said of a practice or facility weighs as much as its title; where all records of a collection have
        // one theme, it tells nothing of a record.
        if (record instanceof Practice || record instanceof Facility) {
            inTitle.addAll(record.head().themes());
            all.addAll(record.head().themes());
        }
        for (String concept : inTitle) {
            document.add(new StringField(Fields.TITLE_CONCEPT, concept, Field.Store.NO));
        }
        Set<String> wider = new LinkedHashSet<>(all);
        wider.addAll(record.head().themes());
        all.forEach(concept ->
                wider.addAll(ancestors.computeIfAbsent(concept, id -> List.copyOf(vocabulary.ancestors(id)))));
        for (String concept : all) {
            document.add(new StringField(Fields.CONCEPT, concept, Field.Store.YES));
        }
        for (String concept : wider) {
            boolean theme = vocabulary.find(concept).map(Concept::isTheme).orElse(false);
            FacetFields.add(document, Facet.TOPIC, concept);
            if (theme
                    && (record.head().themes().isEmpty()
                            || record.head().themes().contains(concept))) {
                FacetFields.add(document, Facet.THEME, concept);
            }
        }
    }

    private List<String> vocabularyOf(Scheme scheme, String code) {
        if (scheme == Scheme.EUROSCIVOC) {
            return byTitle.getOrDefault(code, List.of());
        }
        return byCode.computeIfAbsent(
                scheme + " " + code,
                key -> vocabulary.listByCode(scheme, code).stream()
                        .map(Concept::id)
                        .toList());
    }

    private static List<String> wastes(CatalogueRecord record) {
        return switch (record) {
            case Exchange exchange ->
                exchange.wasteCodes().stream()
                        .map(code -> code.replace("?", ""))
                        .toList();
            case Stream stream -> List.of(stream.wasteCode());
            default -> List.of();
        };
    }

    /// Days; what is not known starts long ago and never ends, so that ranges of days tell the status.
    private static void addDates(Document document, CatalogueRecord record) {
        RecordHead head = record.head();
        List<LongField> dates = new ArrayList<>();
        dates.add(new LongField(
                Fields.START,
                head.start().or(() -> head.end()).map(LocalDate::toEpochDay).orElse(-NEVER),
                Field.Store.NO));
        dates.add(
                new LongField(Fields.END, head.end().map(LocalDate::toEpochDay).orElse(NEVER), Field.Store.NO));
        dates.add(new LongField(
                Fields.EXPIRES,
                head.provenance().expires().map(LocalDate::toEpochDay).orElse(NEVER),
                Field.Store.NO));
        dates.add(new LongField(
                Fields.CONFIRMED, head.provenance().lastConfirmed().toEpochDay(), Field.Store.NO));
        dates.forEach(document::add);
    }
}
