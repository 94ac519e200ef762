package eu.chemclust.exchange.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/// Suggests what a misspelt question may have meant.
final class Spelling {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;
    private static final int MOST_SIGNS = 1_000;

    private Spelling() {}

    /// The text with each unknown word replaced by a near one that records or the vocabulary have.
    static Optional<String> suggestion(IndexReader reader, String text, List<Stems.Word> unknown) throws IOException {
        Map<String, String> mended = new LinkedHashMap<>();
        DirectSpellChecker checker = new DirectSpellChecker();
        for (Stems.Word word : unknown) {
            if (word.text().length() < SHORTEST || word.text().length() > LONGEST) {
                continue;
            }
            SuggestWord[] near = checker.suggestSimilar(
                    new Term(Fields.NAME, word.text()), 3, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
            Arrays.stream(near).findFirst().ifPresent(best -> mended.put(word.raw(), best.string));
        }
        String suggestion = text.length() > MOST_SIGNS ? text.substring(0, MOST_SIGNS) : text;
        for (Map.Entry<String, String> each : mended.entrySet()) {
            suggestion = suggestion.replace(each.getKey(), each.getValue());
        }
        return mended.isEmpty() ? Optional.empty() : Optional.of(suggestion);
    }
}
