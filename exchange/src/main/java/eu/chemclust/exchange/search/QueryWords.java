package eu.chemclust.exchange.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What a user typed, taken apart. Any text can be taken apart; the time does not grow with its length beyond a limit.
///
/// @param words    words that count
/// @param phrases  words that must stand together
/// @param prefixes beginnings of words
/// @param without  words that must not occur
/// @param notes    what was passed over
record QueryWords(
        List<Stems.Word> words,
        List<List<Stems.Word>> phrases,
        List<String> prefixes,
        List<Stems.Word> without,
        Set<SearchNote> notes) {
    private static final int MOST_SIGNS = 1_000;
    private static final int MOST_WORDS = 24;
    private static final int MOST_PHRASES = 6;

    static QueryWords of(String typed, Stems stems) {
        Set<SearchNote> notes = EnumSet.noneOf(SearchNote.class);
        String text = typed;
        if (text.length() > MOST_SIGNS) {
            text = text.substring(0, MOST_SIGNS);
            notes.add(SearchNote.SHORTENED);
        }
        Parts parts = new Parts(stems, notes);
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean mark = i < text.length() && "\"\u201c\u201d\u201e\u00ab\u00bb".indexOf(text.charAt(i)) >= 0;
            if (mark || i == text.length()) {
                String piece = text.substring(start, i);
                // A mark that is opened and not closed is passed over.
                if (quoted && mark) {
                    parts.addPhrase(piece);
                } else {
                    parts.addLoose(piece);
                }
                quoted = mark && !quoted;
                start = i + 1;
            }
        }
        return parts.taken();
    }

    private static final class Parts {
        private final Stems stems;
        private final Set<SearchNote> notes;
        private final List<Stems.Word> words = new ArrayList<>();
        private final List<List<Stems.Word>> phrases = new ArrayList<>();
        private final List<String> prefixes = new ArrayList<>();
        private final List<Stems.Word> without = new ArrayList<>();

        Parts(Stems stems, Set<SearchNote> notes) {
            this.stems = stems;
            this.notes = notes;
        }

        void addPhrase(String text) {
            List<Stems.Word> found = stems.words(text);
            if (found.size() == 1) {
                found.forEach(this::addWord);
            } else if (found.size() > 1 && found.size() <= MOST_WORDS && phrases.size() < MOST_PHRASES) {
                phrases.add(List.copyOf(found));
            } else if (!found.isEmpty()) {
                notes.add(SearchNote.SHORTENED);
            }
        }

        void addLoose(String text) {
            for (String piece : text.split("\\s+", -1)) {
                boolean negative = piece.startsWith("-") && piece.length() > 1;
                int asterisk = piece.indexOf('*');
                boolean prefix = asterisk == piece.length() - 1 && asterisk >= 2;
                if ((asterisk >= 0 && !prefix)
                        || (piece.indexOf('?') >= 0 && piece.indexOf('?') < piece.length() - 1)) {
                    notes.add(SearchNote.WILDCARDS_IGNORED);
                }
                List<Stems.Word> found = stems.words(piece);
                for (int i = 0; i < found.size(); i++) {
                    if (negative) {
                        without.add(found.get(i));
                    } else if (prefix
                            && i == found.size() - 1
                            && found.get(i).text().length() >= 2) {
                        addPrefix(found.get(i).text());
                    } else {
                        addWord(found.get(i));
                    }
                }
            }
        }

        private void addWord(Stems.Word word) {
            if (words.size() < MOST_WORDS) {
                words.add(word);
            } else {
                notes.add(SearchNote.SHORTENED);
            }
        }

        private void addPrefix(String beginning) {
            if (prefixes.size() < MOST_PHRASES) {
                prefixes.add(beginning);
            } else {
                notes.add(SearchNote.SHORTENED);
            }
        }

        QueryWords taken() {
            return new QueryWords(
                    List.copyOf(words),
                    List.copyOf(phrases),
                    List.copyOf(prefixes),
                    without.size() > MOST_WORDS ? List.copyOf(without.subList(0, MOST_WORDS)) : List.copyOf(without),
                    notes);
        }
    }
}
