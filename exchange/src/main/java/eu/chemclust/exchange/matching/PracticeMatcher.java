package eu.chemclust.exchange.matching;

import eu.chemclust.exchange.Practice;
import eu.chemclust.exchange.RecordStatus;
import eu.chemclust.exchange.vocabulary.Concept;
import eu.chemclust.exchange.vocabulary.Scheme;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Recommends practices for a need. What is not known of a practice earns nothing, and the reason says that it is not
/// known.
public final class PracticeMatcher {
    private static final String MATCH = "practice";
    private static final double YEAR = 365.2425;

    private final Vocabulary vocabulary;
    private final Scheme nodes;
    private final MatchRules rules;
    private final List<Adoption> adoptions;
    private final LocalDate today;

    /// @param nodes     the framework that needs are of
    /// @param adoptions which practices were taken up elsewhere
    /// @param today     the day from which their age is counted
    public PracticeMatcher(
            Vocabulary vocabulary, Scheme nodes, MatchRules rules, List<Adoption> adoptions, LocalDate today) {
        this.vocabulary = vocabulary;
        this.nodes = nodes;
        this.rules = rules;
        this.adoptions = List.copyOf(adoptions);
        this.today = today;
    }

    /// What is recommended.
    ///
    /// @param need    the need
    /// @param matches practices of other regions whose themes cover the need, the best first
    /// @param own     practices of the region itself that cover it
    public record Recommended(PracticeNeed need, List<Match<Practice>> matches, List<Practice> own) {
        /// Copies the lists.
        public Recommended {
            matches = List.copyOf(matches);
            own = List.copyOf(own);
        }
    }

    /// Practices for a need.
    public Recommended recommend(PracticeNeed need, Collection<Practice> practices, RegionFacts regions) {
        List<Match<Practice>> matches = new ArrayList<>();
        List<Practice> own = new ArrayList<>();
        for (Practice practice : practices) {
            Optional<ScorePart> theme = theme(practice, need);
            if (theme.isEmpty()) {
                continue;
            }
            List<String> where = around(practice, need, regions);
            if (where.contains(need.region())) {
                own.add(practice);
            } else {
                matches.add(new Match<>(
                        practice,
                        List.of(
                                theme.get(),
                                closeness(where, need, regions),
                                standing(where, need, regions),
                                evidence(practice),
                                validated(practice),
                                adopted(practice),
                                freshness(practice))));
            }
        }
        matches.sort(Match.BEST_FIRST);
        own.sort(Comparator.comparing(Practice::id));
        return new Recommended(need, matches, own);
    }

    private static List<String> around(Practice practice, PracticeNeed need, RegionFacts regions) {
        return practice.head().regions().stream()
                .flatMap(region -> regions.around(region.code(), need.region()).stream())
                .distinct()
                .toList();
    }

    private Optional<ScorePart> theme(Practice practice, PracticeNeed need) {
        Optional<Concept> direct = covering(practice, List.of(need.node()));
        Optional<Concept> topic = topic(practice, need.node());
        Fact node = new Fact.NodeName(need.node());
        if (direct.isPresent()) {
            return Optional.of(
                    topic.isPresent()
                            ? part(Criterion.THEME, "theme.both", name(direct.get()), node, name(topic.get()))
                            : part(Criterion.THEME, "theme.direct", name(direct.get()), node));
        }
        if (topic.isPresent()) {
            return Optional.of(part(Criterion.THEME, "theme.topic", name(topic.get()), node));
        }
        return covering(practice, need.groups())
                .map(wider -> part(
                        Criterion.THEME,
                        "theme.group",
                        name(wider),
                        new Fact.NodeName(need.groups().getFirst()),
                        node));
    }

    private static Fact name(Concept concept) {
        return new Fact.ConceptName(concept.id());
    }

    private Optional<Concept> covering(Practice practice, List<String> wanted) {
        return practice.head().themes().stream()
                .flatMap(theme -> vocabulary.find(theme).stream())
                .filter(concept -> concept.codes(nodes).stream().anyMatch(wanted::contains))
                .findFirst();
    }

    /// A topic of the need, other than the practice's themes, that its text names.
    private Optional<Concept> topic(Practice practice, String node) {
        String text = ConceptWords.folded(
                practice.head().titles().values() + " " + practice.problem() + " " + practice.done());
        return vocabulary.concepts().stream()
                .filter(concept -> !practice.head().themes().contains(concept.id()))
                .filter(concept -> concept.codes(nodes).contains(node))
                .filter(concept -> ConceptWords.names(text, concept))
                .findFirst();
    }

    private ScorePart closeness(List<String> where, PracticeNeed need, RegionFacts regions) {
        Optional<String> nearest = where.stream()
                .filter(region -> regions.position(region).isPresent())
                .min(Comparator.comparingInt(region -> regions.position(region).orElseThrow()));
        if (nearest.isEmpty()) {
            return part(Criterion.CLOSENESS, "closeness.unknown");
        }
        OptionalInt position = regions.position(nearest.get());
        int others = regions.nearest().size();
        double value = others == 1 ? 1 : 1 - (position.orElseThrow() - 1.0) / (others - 1.0);
        return rules.part(
                MATCH,
                Criterion.CLOSENESS,
                value,
                "closeness.known",
                new Fact.RegionName(nearest.get()),
                new Fact.Whole(position.orElseThrow()),
                new Fact.Whole(others),
                new Fact.RegionName(need.region()));
    }

    private ScorePart standing(List<String> where, PracticeNeed need, RegionFacts regions) {
        Optional<String> best = where.stream()
                .filter(region -> regions.score(region).isPresent())
                .max(Comparator.comparingDouble(
                                (String region) -> regions.score(region).orElseThrow())
                        .thenComparing(Comparator.reverseOrder()));
        if (best.isEmpty()) {
            return part(Criterion.STANDING, "standing.unknown");
        }
        OptionalDouble theirs = regions.score(best.get());
        double lead = theirs.orElseThrow() - need.own();
        double reach = need.quartile() - need.own();
        double value = lead <= 0 ? 0 : reach > 0 ? Math.min(1, lead / reach) : 1;
        return rules.part(
                MATCH,
                Criterion.STANDING,
                value,
                lead > 0 ? "standing.better" : "standing.behind",
                new Fact.RegionName(best.get()),
                new Fact.Amount(theirs.orElseThrow()),
                new Fact.NodeName(need.node()),
                new Fact.Amount(need.own()));
    }

    private ScorePart evidence(Practice practice) {
        boolean numbers = practice.evidence().chars().anyMatch(Character::isDigit);
        String finding = switch (practice.evidence().isBlank() ? "" : practice.evidenceKind()) {
            case "outcome" -> numbers ? "evidence.outcome.numbers" : "evidence.outcome";
            case "activity_or_scope" -> numbers ? "evidence.activity.numbers" : "evidence.activity";
            case "target_or_plan" -> "evidence.plan";
            default -> practice.evidence().isBlank() ? "evidence.none" : "evidence.words";
        };
        return practice.evidence().isBlank()
                ? part(Criterion.EVIDENCE, finding)
                : part(Criterion.EVIDENCE, finding, new Fact.Words(practice.evidence()));
    }

    private ScorePart validated(Practice practice) {
        for (Map.Entry<String, String> validator : rules.validators().entrySet()) {
            if (practice.head().provenance().urls().stream()
                    .anyMatch(url -> url.replaceFirst("^http:", "https:").startsWith(validator.getKey()))) {
                return part(Criterion.VALIDATED, "validated.yes", new Fact.Words(validator.getValue()));
            }
        }
        return part(Criterion.VALIDATED, "validated.unknown");
    }

    private ScorePart adopted(Practice practice) {
        List<Adoption> known = adoptions.stream()
                .filter(adoption -> adoption.practice().equals(practice.id()))
                .sorted(Comparator.comparing(Adoption::result).thenComparing(Adoption::region))
                .toList();
        if (known.isEmpty()) {
            return part(Criterion.ADOPTED, "adopted.unknown");
        }
        return part(
                Criterion.ADOPTED,
                "adopted." + known.getFirst().result().name().toLowerCase(java.util.Locale.ROOT) + ".result",
                new Fact.RegionName(known.getFirst().region()),
                new Fact.Whole(known.size()));
    }

    private ScorePart freshness(Practice practice) {
        Optional<LocalDate> last = practice.head().end().or(practice.head()::start);
        if (practice.head().status(today) == RecordStatus.EXPIRED) {
            return part(Criterion.FRESHNESS, "freshness.expired");
        }
        if (last.isEmpty()) {
            return part(Criterion.FRESHNESS, "freshness.unknown");
        }
        double years = Math.max(0, ChronoUnit.DAYS.between(last.get(), today) / YEAR);
        double value = Math.max(0, 1 - years / rules.level("span.freshness.years"));
        return rules.part(
                MATCH,
                Criterion.FRESHNESS,
                value,
                practice.head().end().isPresent() ? "freshness.ended" : "freshness.started",
                new Fact.Words(Integer.toString(last.get().getYear())));
    }

    private ScorePart part(Criterion criterion, String finding, Fact... facts) {
        return rules.part(MATCH, criterion, finding, facts);
    }
}
