package eu.chemclust.exchange.matching;

import eu.chemclust.exchange.Practice;
import eu.chemclust.exchange.vocabulary.Scheme;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import eu.chemclust.observatory.region.RegionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Recommends practices for a need. What is not known of a practice earns nothing, and the reason says that it is not
/// known.
public final class PracticeMatcher {
    static final String MATCH = "practice";

    private final Vocabulary vocabulary;
    private final Scheme nodes;
    private final MatchRules rules;
    private final PracticeWorth worth;

    /// @param nodes     the framework that needs are of
    /// @param adoptions which practices were taken up elsewhere
    /// @param today     the day from which their age is counted
    public PracticeMatcher(
            Vocabulary vocabulary, Scheme nodes, MatchRules rules, List<Adoption> adoptions, LocalDate today) {
        this.vocabulary = vocabulary;
        this.nodes = nodes;
        this.rules = rules;
        this.worth = new PracticeWorth(rules, adoptions, today);
    }

    /// What is recommended.
    ///
    /// @param need    the need
    /// @param matches practices of other regions that cover the need, the best first: those on its very node or, where
    ///                there is none, those on the group above
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
        return recommend(need, prepare(practices), regions);
    }

    /// Works out what does not depend on a need, for practices that are matched with several.
    public PracticeOffers prepare(Collection<Practice> practices) {
        PracticeOffers.Builder offers = new PracticeOffers.Builder();
        ConceptFinder names = new ConceptFinder(vocabulary.concepts());
        for (Practice practice : practices) {
            List<String> themes = practice.head().themes().stream()
                    .filter(theme -> vocabulary.find(theme).isPresent())
                    .toList();
            String text = ConceptWords.folded(
                    practice.head().titles().values() + " " + practice.problem() + " " + practice.done());
            List<String> topics = names.in(text).stream()
                    .filter(topic -> !practice.head().themes().contains(topic))
                    .toList();
            offers.add(practice, themes, topics, worth.parts(practice));
        }
        return offers.built();
    }

    /// Practices for a need, of those that were prepared by this matcher.
    public Recommended recommend(PracticeNeed need, PracticeOffers offers, RegionFacts regions) {
        return recommend(need, offers, regions, offers.size());
    }

    /// The best practices for a need, of those that were prepared by this matcher.
    ///
    /// @param most how many at most; their order is that of all
    public Recommended recommend(PracticeNeed need, PracticeOffers offers, RegionFacts regions, int most) {
        ThemeFit fit = new ThemeFit(vocabulary, nodes, rules, need);
        Where[] places = new Where[offers.places().size()];
        Best exact = new Best(most);
        Best group = new Best(most);
        List<Practice> own = new ArrayList<>();
        for (PracticeOffers.Offer offer : offers.offers()) {
            Optional<ScorePart> theme = fit.of(offer.themes(), offer.topics());
            if (theme.isEmpty()) {
                continue;
            }
            Where where = places[offer.place()];
            if (where == null) {
                where = where(offers.places().get(offer.place()), need, regions);
                places[offer.place()] = where;
            }
            if (where.own()) {
                own.add(offer.practice());
            } else {
                Best answers = theme.get().finding().equals(ThemeFit.GROUP) ? group : exact;
                answers.add(offer, theme.get(), where.closeness(), where.standing());
            }
        }
        own.sort(Comparator.comparing(Practice::id));
        // What is on the group alone is an answer only where nothing is on the very node.
        return new Recommended(need, (exact.isEmpty() ? group : exact).matches(), own);
    }

    /// What the regions of a practice say, the same for all practices there.
    ///
    /// @param own true where the region in need is one of them
    private record Where(boolean own, ScorePart closeness, ScorePart standing) {}

    private Where where(List<RegionCode> at, PracticeNeed need, RegionFacts regions) {
        List<String> where = at.stream()
                .flatMap(region -> regions.around(region.code(), need.region()).stream())
                .distinct()
                .toList();
        return new Where(
                where.contains(need.region()), closeness(where, need, regions), standing(where, need, regions));
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

    private ScorePart part(Criterion criterion, String finding, Fact... facts) {
        return rules.part(MATCH, criterion, finding, facts);
    }
}
