package eu.chemclust.exchange.search;

import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// What a user typed, understood: words by their stems in all languages, and the concepts that they name.
///
/// Words that name a concept together form one group with it; a group is answered by the words or by the concept,
/// whatever the language of the record.
final class Question {
    private static final float TITLE = 2.5f;
    private static final float NAME = 1.5f;
    private static final float TEXT = 1f;
    private static final float CONCEPT = 1.2f;
    private static final float TITLE_CONCEPT = 1.6f;
    private static final float NARROWER = 0.6f;
    private static final float TIE = 0.15f;
    private static final int MOST_COMPLETIONS = 64;

    private final QueryWords typed;
    private final List<Language> languages;
    private final Stems stems;
    private final Vocabulary vocabulary;
    private final List<Group> groups = new ArrayList<>();

    /// Words that belong together, and the concepts that they name.
    private record Group(List<Stems.Word> words, Set<String> concepts) {}

    Question(
            QueryWords typed, Optional<Language> language, Stems stems, ConceptMatcher matcher, Vocabulary vocabulary) {
        this.typed = typed;
        this.stems = stems;
        this.vocabulary = vocabulary;
        this.languages = language.map(List::of).orElse(List.of(Language.values()));
        List<Stems.Word> words = typed.words();
        int[] group = new int[words.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        List<ConceptMatcher.Match> matches = new ArrayList<>();
        for (Language each : languages) {
            matches.addAll(matcher.matches(each, words));
        }
        // A name of several words says more than a name of one of them in another language.
        List<ConceptMatcher.Match> kept = matches.stream()
                .filter(match -> matches.stream()
                        .noneMatch(other -> other.length() > match.length()
                                && other.first() <= match.first()
                                && other.last() >= match.last()))
                .toList();
        for (ConceptMatcher.Match match : kept) {
            for (int i = match.first(); i <= match.last(); i++) {
                group[i] = Math.min(group[i], group[match.first()]);
            }
        }
        fill(words, group, kept);
    }

    private void fill(List<Stems.Word> words, int[] group, List<ConceptMatcher.Match> matches) {
        for (int first = 0; first < group.length; first++) {
            List<Stems.Word> members = new ArrayList<>();
            Set<String> concepts = new LinkedHashSet<>();
            for (int i = 0; i < group.length; i++) {
                if (group[i] == first) {
                    members.add(words.get(i));
                }
            }
            for (ConceptMatcher.Match match : matches) {
                if (group[match.first()] == first) {
                    concepts.add(match.concept());
                }
            }
            if (!concepts.isEmpty() || members.stream().anyMatch(word -> !isStop(word))) {
                groups.add(new Group(members, concepts));
            }
        }
    }

    private boolean isStop(Stems.Word word) {
        return languages.stream()
                .anyMatch(language -> stems.stem(language, word.raw()).isEmpty());
    }

    /// All concepts that were understood.
    Set<String> concepts() {
        Set<String> concepts = new LinkedHashSet<>();
        groups.forEach(group -> concepts.addAll(group.concepts()));
        return concepts;
    }

    /// True where nothing of what was typed can be searched.
    boolean isEmpty() {
        return groups.isEmpty() && typed.phrases().isEmpty() && typed.prefixes().isEmpty();
    }

    /// Words in small letters that no record has and that name no concept.
    List<Stems.Word> unknown(IndexReader reader) throws IOException {
        List<Stems.Word> unknown = new ArrayList<>();
        for (Group group : groups) {
            if (group.concepts().isEmpty()) {
                for (Stems.Word word : group.words()) {
                    if (!isStop(word) && !isKnown(word, reader)) {
                        unknown.add(word);
                    }
                }
            }
        }
        return unknown;
    }

    private boolean isKnown(Stems.Word word, IndexReader reader) throws IOException {
        if (reader.docFreq(new Term(Fields.NAME, word.text())) > 0) {
            return true;
        }
        for (Language language : languages) {
            Optional<String> stem = stems.stem(language, word.raw());
            if (stem.isPresent() && reader.docFreq(new Term(Fields.text(language), stem.get())) > 0) {
                return true;
            }
        }
        return false;
    }

    /// The query. Words that no record has in a field are left out of it: they would cost time and change no score.
    ///
    /// @param unknown words that no record has: they do not stand in the way of the others
    /// @param strict  true where all groups must be answered (of many, most)
    Query query(IndexSearcher searcher, List<Stems.Word> unknown, boolean strict) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        // Words that name a concept say what is meant; the others, where there is such a one, only say it better.
        boolean named = groups.stream().anyMatch(group -> !group.concepts().isEmpty());
        int due = 0;
        for (Group group : groups) {
            boolean known = named
                    ? !group.concepts().isEmpty()
                    : group.words().stream().anyMatch(word -> !unknown.contains(word) && !isStop(word));
            all.add(group(searcher, group), Occur.SHOULD);
            due += known ? 1 : 0;
        }
        for (List<Stems.Word> phrase : typed.phrases()) {
            all.add(phrase(phrase), Occur.MUST);
        }
        for (String prefix : typed.prefixes()) {
            all.add(prefix(prefix), Occur.MUST);
        }
        for (Stems.Word word : typed.without()) {
            all.add(word(searcher, word), Occur.MUST_NOT);
        }
        if (isEmpty()) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        int least = strict ? (due <= 2 ? due : due == 3 ? 2 : (int) Math.ceil(due * 0.6)) : Math.min(1, due);
        boolean optional = !typed.phrases().isEmpty() || !typed.prefixes().isEmpty();
        all.setMinimumNumberShouldMatch(optional && !strict ? 0 : Math.min(least, groups.size()));
        return all.build();
    }

    private Query group(IndexSearcher searcher, Group group) throws IOException {
        List<Query> ways = new ArrayList<>();
        for (String concept : group.concepts()) {
            concept(searcher, concept, 1).ifPresent(ways::add);
            for (String narrower : vocabulary.descendants(concept)) {
                concept(searcher, narrower, NARROWER).ifPresent(ways::add);
            }
        }
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        for (Stems.Word word : group.words()) {
            if (!isStop(word) || group.words().size() == 1) {
                words.add(word(searcher, word), group.concepts().isEmpty() ? Occur.SHOULD : Occur.MUST);
            }
        }
        BooleanQuery literal = words.build();
        if (!literal.clauses().isEmpty()) {
            ways.add(literal);
        }
        return new DisjunctionMaxQuery(ways, TIE * 2);
    }

    private static Optional<Query> concept(IndexSearcher searcher, String id, float share) throws IOException {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        term(searcher, Fields.CONCEPT, id, CONCEPT * share).ifPresent(query -> either.add(query, Occur.SHOULD));
        term(searcher, Fields.TITLE_CONCEPT, id, TITLE_CONCEPT * share)
                .ifPresent(query -> either.add(query, Occur.SHOULD));
        BooleanQuery query = either.build();
        return query.clauses().isEmpty() ? Optional.empty() : Optional.of(query);
    }

    private Query word(IndexSearcher searcher, Stems.Word word) throws IOException {
        List<Query> ways = new ArrayList<>();
        term(searcher, Fields.NAME, word.text(), NAME).ifPresent(ways::add);
        for (Language language : languages.size() == 1 ? List.of(languages.getFirst(), Language.EN) : languages) {
            Optional<String> stem = stems.stem(language, word.raw());
            if (stem.isPresent()) {
                term(searcher, Fields.title(language), stem.get(), TITLE).ifPresent(ways::add);
                term(searcher, Fields.text(language), stem.get(), TEXT).ifPresent(ways::add);
            }
        }
        return new DisjunctionMaxQuery(ways, TIE);
    }

    /// A term, if any record has it; where it stands has been looked up then, once for all that follows.
    private static Optional<Query> term(IndexSearcher searcher, String field, String text, float boost)
            throws IOException {
        Term term = new Term(field, text);
        TermStates states = TermStates.build(searcher, term, true);
        return states.docFreq() == 0
                ? Optional.empty()
                : Optional.of(new BoostQuery(new TermQuery(term, states), boost));
    }

    private Query phrase(List<Stems.Word> words) {
        List<Query> ways = new ArrayList<>();
        PhraseQuery.Builder plain = new PhraseQuery.Builder();
        words.forEach(word -> plain.add(new Term(Fields.NAME, word.text())));
        ways.add(new BoostQuery(plain.build(), NAME));
        for (Language language : Language.values()) {
            PhraseQuery.Builder builder = new PhraseQuery.Builder();
            int stemmed = 0;
            for (int i = 0; i < words.size(); i++) {
                Optional<String> stem = stems.stem(language, words.get(i).raw());
                if (stem.isPresent()) {
                    builder.add(new Term(Fields.text(language), stem.get()), i);
                    stemmed++;
                }
            }
            if (stemmed > 0) {
                ways.add(new BoostQuery(builder.build(), TITLE));
            }
        }
        return new DisjunctionMaxQuery(ways, TIE);
    }

    private static Query prefix(String beginning) {
        return new BoostQuery(
                new PrefixQuery(
                        new Term(Fields.NAME, beginning),
                        new MultiTermQuery.TopTermsBlendedFreqScoringRewrite(MOST_COMPLETIONS)),
                NAME);
    }
}
