package eu.chemclust.exchange.matching;

import eu.chemclust.exchange.vocabulary.Concept;
import eu.chemclust.exchange.vocabulary.Scheme;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How well themes and texts cover the node of a need: what is mapped to the very node counts more than what is mapped
/// to the group above it.
final class ThemeFit {
    /// The finding of what is mapped to the group alone.
    static final String GROUP = "theme.group";

    private final MatchRules rules;
    private final PracticeNeed need;
    private final Set<String> exact = new LinkedHashSet<>();
    private final Set<String> wider = new LinkedHashSet<>();
    private final Map<Key, ScorePart> known = new HashMap<>();

    /// What a part depends on.
    private record Key(String finding, String theme, String topic) {}

    ThemeFit(Vocabulary vocabulary, Scheme nodes, MatchRules rules, PracticeNeed need) {
        this.rules = rules;
        this.need = need;
        for (Concept concept : vocabulary.concepts()) {
            List<String> codes = concept.codes(nodes);
            if (codes.contains(need.node())) {
                exact.add(concept.id());
            }
            if (need.groups().stream().anyMatch(codes::contains)) {
                wider.add(concept.id());
            }
        }
    }

    /// The part of the theme; empty where nothing covers the need.
    Optional<ScorePart> of(List<String> themes, List<String> topics) {
        String direct = first(themes, exact);
        String topic = first(topics, exact);
        String group = first(themes, wider);
        if (!direct.isEmpty()) {
            return Optional.of(part(topic.isEmpty() ? "theme.direct" : "theme.both", direct, topic));
        }
        if (!topic.isEmpty()) {
            return Optional.of(part(group.isEmpty() ? "theme.topic" : "theme.topic.group", group, topic));
        }
        return group.isEmpty() ? Optional.empty() : Optional.of(part(GROUP, group, ""));
    }

    private static String first(List<String> concepts, Set<String> wanted) {
        for (String concept : concepts) {
            if (wanted.contains(concept)) {
                return concept;
            }
        }
        return "";
    }

    private ScorePart part(String finding, String theme, String topic) {
        return known.computeIfAbsent(new Key(finding, theme, topic), key -> made(key, new Fact.NodeName(need.node())));
    }

    private ScorePart made(Key key, Fact node) {
        Fact theme = new Fact.ConceptName(key.theme());
        Fact topic = new Fact.ConceptName(key.topic());
        return switch (key.finding()) {
            case "theme.both" -> rules.part(PracticeMatcher.MATCH, Criterion.THEME, key.finding(), theme, node, topic);
            case "theme.direct" -> rules.part(PracticeMatcher.MATCH, Criterion.THEME, key.finding(), theme, node);
            case "theme.topic" -> rules.part(PracticeMatcher.MATCH, Criterion.THEME, key.finding(), topic, node);
            // A text that names the node's topic is told like any other; that its theme is of the same group is why
            // it counts more.
            case "theme.topic.group" ->
                rules.part(
                        PracticeMatcher.MATCH, Criterion.THEME, rules.level(key.finding()), "theme.topic", topic, node);
            default ->
                rules.part(
                        PracticeMatcher.MATCH,
                        Criterion.THEME,
                        key.finding(),
                        theme,
                        new Fact.NodeName(need.groups().getFirst()),
                        node);
        };
    }
}
