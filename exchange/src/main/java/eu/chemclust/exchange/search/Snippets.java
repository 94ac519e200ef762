package eu.chemclust.exchange.search;

import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Picks the passage of a record that answers a question best and marks what was found: the words themselves by their
/// stems, and names of the concepts in the language of the record, whatever the language of the question.
final class Snippets {
    private static final int LENGTH = 220;
    private static final int READ = 12_000;

    private final Stems stems;
    private final ConceptMatcher matcher;

    Snippets(Stems stems, ConceptMatcher matcher) {
        this.stems = stems;
        this.matcher = matcher;
    }

    Snippet of(CatalogueRecord record, Set<String> wanted, Set<String> concepts) {
        Language language = Documents.language(record);
        String body = Documents.body(record);
        String text = body.length() > READ ? body.substring(0, READ) : body;
        List<Stems.Word> words = stems.words(text);
        boolean[] found = new boolean[words.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = wanted.contains(words.get(i).text())
                    || stems.stem(language, words.get(i).raw())
                            .filter(wanted::contains)
                            .isPresent();
        }
        for (ConceptMatcher.Match match : matcher.matches(language, words)) {
            if (concepts.contains(match.concept())) {
                for (int i = match.first(); i <= match.last(); i++) {
                    found[i] = true;
                }
            }
        }
        return cut(text, words, found);
    }

    private static Snippet cut(String text, List<Stems.Word> words, boolean[] found) {
        int best = 0;
        int most = -1;
        int inside = 0;
        int last = 0;
        for (int first = 0; first < words.size(); first++) {
            while (last < words.size()
                    && words.get(last).end() - words.get(first).start() <= LENGTH) {
                inside += found[last] ? 1 : 0;
                last++;
            }
            if (inside > most) {
                most = inside;
                best = first;
            }
            inside -= found[first] ? 1 : 0;
        }
        List<Snippet.Piece> pieces = new ArrayList<>();
        int from = words.isEmpty() ? 0 : most <= 0 ? 0 : words.get(best).start();
        int end = from;
        int at = from;
        if (from > 0) {
            pieces.add(new Snippet.Piece("\u2026 ", false));
        }
        for (int i = most <= 0 ? 0 : best; i < words.size() && words.get(i).end() - from <= LENGTH; i++) {
            if (found[i]) {
                add(pieces, text.substring(at, words.get(i).start()), false);
                add(pieces, text.substring(words.get(i).start(), words.get(i).end()), true);
                at = words.get(i).end();
            }
            end = words.get(i).end();
        }
        add(pieces, text.substring(at, Math.max(at, end)), false);
        if (end < text.strip().length()) {
            pieces.add(new Snippet.Piece(
                    text.substring(end).strip().length() <= 1 ? text.substring(end) : " \u2026", false));
        }
        return new Snippet(pieces);
    }

    private static void add(List<Snippet.Piece> pieces, String text, boolean found) {
        if (!text.isEmpty()) {
            pieces.add(new Snippet.Piece(text, found));
        }
    }
}
