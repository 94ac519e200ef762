package eu.chemclust.exchange.search;

import eu.chemclust.exchange.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Words and their stems in the languages. A word is stemmed by itself, so that records, questions and the vocabulary
/// are compared in the same way. May be used by several threads at once.
final class Stems {
    private static final int MOST_KEPT = 200_000;
    private static final int LONGEST_WORD = 100;

    private final Map<Language, Analyzer> analyzers = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, Optional<String>>> known = new EnumMap<>(Language.class);
    private final Analyzer plain = new PlainAnalyzer();

    /// A word in a text.
    ///
    /// @param text  small letters without accents
    /// @param raw   as it stands there
    /// @param start where it begins
    /// @param end   where it ends
    record Word(String text, String raw, int start, int end) {}

    /// A word as it stands and as it is compared.
    ///
    /// @param text small letters without accents
    /// @param stem empty for a stop word
    record Form(String text, Optional<String> stem) {}

    Stems() {
        for (Language language : Language.values()) {
            analyzers.put(language, analyzer(language));
            known.put(language, new ConcurrentHashMap<>());
        }
    }

    private static Analyzer analyzer(Language language) {
        return switch (language) {
            case EN -> new EnglishAnalyzer();
            case DE -> new GermanAnalyzer();
            case PL -> new PolishAnalyzer();
            case NL -> new DutchAnalyzer();
            case IT -> new ItalianAnalyzer();
            case ES -> new SpanishAnalyzer();
            case CS -> new CzechAnalyzer();
            case FR -> new FrenchAnalyzer();
        };
    }

    /// The analyser of names: plain words. Texts are added to the index as forms, which are looked up only once for
    /// all that is done with them.
    Analyzer ofNames() {
        return plain;
    }

    /// The words of a text, in order.
    List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = plain.tokenStream(Fields.NAME, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new Word(
                        term.toString(),
                        text.substring(offset.startOffset(), offset.endOffset()),
                        offset.startOffset(),
                        offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /// The words of a text in a language, in order.
    List<Form> forms(Language language, List<Word> words) {
        List<Form> forms = new ArrayList<>(words.size());
        for (Word word : words) {
            forms.add(new Form(word.text(), stem(language, word.raw())));
        }
        return forms;
    }

    /// The stem of a word in a language; empty for a stop word.
    Optional<String> stem(Language language, String raw) {
        if (raw.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        if (isNumber(raw)) {
            return Optional.of(raw);
        }
        Map<String, Optional<String>> kept = known.getOrDefault(language, Map.of());
        Optional<String> before = kept.get(raw);
        if (before != null) {
            return before;
        }
        Optional<String> stem = analyse(language, raw);
        if (kept.size() < MOST_KEPT) {
            kept.put(raw, stem);
        }
        return stem;
    }

    /// Numbers have no forms; there are too many of them to be kept.
    private static boolean isNumber(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) < '0' || raw.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private Optional<String> analyse(Language language, String raw) {
        Analyzer analyzer = java.util.Objects.requireNonNull(analyzers.get(language));
        try (TokenStream stream = analyzer.tokenStream(Fields.NAME, raw)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            Optional<String> stem = stream.incrementToken() ? Optional.of(term.toString()) : Optional.empty();
            while (stream.incrementToken()) {
                // a word that the analyser takes for several is known by its first
            }
            stream.end();
            return stem;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Words in small letters without accents, not stemmed: names, and spelling.
    private static final class PlainAnalyzer extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
        }
    }
}
