package eu.chemclust.exchange.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.Practice;
import eu.chemclust.exchange.vocabulary.Concept;
import eu.chemclust.exchange.vocabulary.Scheme;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Recommendations as a ladder, with the weights and levels that ship.
final class PracticeMatcherTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Vocabulary WORDS = new Vocabulary(List.of(
            concept("skills", true, "digital"),
            concept("training", false, "digital"),
            concept("funding", true, "firms"),
            concept("circularity", true, "co2intensity")));
    private static final PracticeNeed NEED = new PracticeNeed("DEE", "digital", List.of("firms"), 20, 70);
    private static final RegionFacts REGIONS =
            new RegionFacts(List.of("DE9", "NL42", "BE2"), Map.of("DE9", 45.0, "NL42", 90.0, "BE2", 10.0, "DEE", 20.0));

    private static Concept concept(String id, boolean theme, String node) {
        return new Concept(
                id,
                theme,
                List.of(),
                List.of(),
                Map.of(Language.EN, id),
                new EnumMap<>(Language.class),
                Map.of(Scheme.CRII, List.of(node)));
    }

    private static PracticeMatcher.Recommended recommend(List<Practice> practices, Adoption... adoptions) {
        return new PracticeMatcher(WORDS, Scheme.CRII, Sample.RULES, List.of(adoptions), TODAY)
                .recommend(NEED, practices, REGIONS);
    }

    private static ScorePart part(Practice practice, Criterion criterion, Adoption... adoptions) {
        return recommend(List.of(practice), adoptions).matches().getFirst().parts().stream()
                .filter(part -> part.criterion() == criterion)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a01_onlyWhatCoversTheNeedIsRecommended() {
        List<Practice> practices = List.of(
                Sample.practice("p:1", "School", "NL42", "skills", ""),
                Sample.practice("p:2", "Reuse", "NL42", "circularity", ""));
        assertThat(recommend(practices).matches())
                .extracting(match -> match.offer().id())
                .containsExactly("p:1");
    }

    @Test
    void a02_theThemeFitsInFourDegrees() {
        assertThat(part(Sample.practice("p", "A training", "NL42", "skills", ""), Criterion.THEME)
                        .finding())
                .isEqualTo("theme.both");
        assertThat(part(Sample.practice("p", "A school", "NL42", "skills", ""), Criterion.THEME)
                        .finding())
                .isEqualTo("theme.direct");
        assertThat(part(Sample.practice("p", "Trainings", "NL42", "circularity", ""), Criterion.THEME)
                        .finding())
                .isEqualTo("theme.topic");
        assertThat(part(Sample.practice("p", "Money", "NL42", "funding", ""), Criterion.THEME)
                        .finding())
                .isEqualTo("theme.group");
    }

    @Test
    void a12_whatIsOnTheVeryNodeWeighsMoreThanWhatIsOnItsGroup() {
        double both = value("A training", "skills");
        double direct = value("A school", "skills");
        double topicOfTheGroup = value("A training", "funding");
        double topic = value("A training", "circularity");
        double group = value("Money", "funding");
        assertThat(List.of(both, direct, topicOfTheGroup, topic, group)).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(List.of(both, direct, topicOfTheGroup, topic, group)).doesNotHaveDuplicates();
        assertThat(part(Sample.practice("p", "Money", "NL42", "funding", ""), Criterion.THEME)
                        .facts())
                .as("the sentence names theme, group and node")
                .containsExactly(
                        new Fact.ConceptName("funding"), new Fact.NodeName("firms"), new Fact.NodeName("digital"));
    }

    @Test
    void a14_theGroupAnswersOnlyWhereNothingIsOnTheVeryNode() {
        Practice group = Sample.practice("p:1", "Money", "NL42", "funding", "9 firms");
        Practice exact = Sample.practice("p:2", "A training", "", "circularity", "");
        assertThat(recommend(List.of(group)).matches()).hasSize(1);
        assertThat(recommend(List.of(group, exact)).matches())
                .extracting(match -> match.offer().id())
                .containsExactly("p:2");
    }

    @Test
    void a15_theBestFewAreTheFirstOfAll() {
        Random random = new Random(9);
        List<Practice> practices = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            practices.add(Sample.practice(
                    "p:" + random.nextInt(1_000_000),
                    random.nextBoolean() ? "A training" : "A school",
                    List.of("DE9", "NL42", "BE2", "").get(random.nextInt(4)),
                    random.nextBoolean() ? "skills" : "circularity",
                    random.nextBoolean() ? "5 firms" : ""));
        }
        PracticeMatcher matcher = new PracticeMatcher(WORDS, Scheme.CRII, Sample.RULES, List.of(), TODAY);
        PracticeOffers offers = matcher.prepare(practices);
        List<Match<Practice>> all = matcher.recommend(NEED, offers, REGIONS).matches();
        assertThat(all).isSortedAccordingTo(Match.BEST_FIRST);
        for (int most : new int[] {0, 1, 7, 50, 1000}) {
            assertThat(matcher.recommend(NEED, offers, REGIONS, most).matches())
                    .as("the best " + most)
                    .isEqualTo(all.subList(0, Math.min(most, all.size())));
        }
    }

    private static double value(String title, String theme) {
        return part(Sample.practice("p", title, "NL42", theme, ""), Criterion.THEME)
                .value();
    }

    @Test
    void a13_preparedOffersAnswerAnyNumberOfNeeds() {
        List<Practice> practices = List.of(
                Sample.practice("p:1", "A training", "NL42", "skills", "5 firms"),
                Sample.practice("p:2", "Money", "DE9", "funding", ""),
                Sample.practice("p:3", "Own", "DEE0B", "skills", ""));
        PracticeMatcher matcher = new PracticeMatcher(WORDS, Scheme.CRII, Sample.RULES, List.of(), TODAY);
        PracticeOffers offers = matcher.prepare(practices);
        PracticeNeed other = new PracticeNeed("NL42", "firms", List.of(), 20, 70);
        for (PracticeNeed need : List.of(NEED, other, NEED)) {
            assertThat(matcher.recommend(need, offers, REGIONS)).isEqualTo(matcher.recommend(need, practices, REGIONS));
        }
    }

    @Test
    void a03_closenessIsThePlaceInTheOrderOfLikeness() {
        assertThat(part(Sample.practice("p", "S", "DE91", "skills", ""), Criterion.CLOSENESS)
                        .value())
                .isEqualTo(1);
        assertThat(part(Sample.practice("p", "S", "NL423", "skills", ""), Criterion.CLOSENESS)
                        .value())
                .isEqualTo(0.5);
        assertThat(part(Sample.practice("p", "S", "", "skills", ""), Criterion.CLOSENESS))
                .satisfies(unknown -> {
                    assertThat(unknown.value()).isZero();
                    assertThat(unknown.finding()).isEqualTo("closeness.unknown");
                });
    }

    @Test
    void a04_standingIsTheLeadUpToThePeersUpperQuartile() {
        assertThat(part(Sample.practice("p", "S", "DE9", "skills", ""), Criterion.STANDING)
                        .value())
                .isEqualTo(0.5);
        assertThat(part(Sample.practice("p", "S", "NL42", "skills", ""), Criterion.STANDING)
                        .value())
                .isEqualTo(1);
        assertThat(part(Sample.practice("p", "S", "BE2", "skills", ""), Criterion.STANDING)
                        .finding())
                .isEqualTo("standing.behind");
    }

    @Test
    void a05_aCountryIsNoRegion() {
        assertThat(part(Sample.practice("p", "S", "NL", "skills", ""), Criterion.STANDING)
                        .finding())
                .isEqualTo("standing.unknown");
    }

    @Test
    void a06_outcomesInNumbersCountMostAndChecksAreNamed() {
        assertThat(part(Sample.practice("p", "S", "NL42", "skills", "66 firms"), Criterion.EVIDENCE)
                        .finding())
                .isEqualTo("evidence.outcome.numbers");
        assertThat(part(Sample.practice("p", "S", "NL42", "skills", "many firms"), Criterion.EVIDENCE)
                        .finding())
                .isEqualTo("evidence.outcome");
        assertThat(part(Sample.practice("p", "S", "NL42", "skills", ""), Criterion.EVIDENCE)
                        .finding())
                .isEqualTo("evidence.none");
        assertThat(part(Sample.practice("p", "S", "NL42", "skills", ""), Criterion.VALIDATED)
                        .finding())
                .isEqualTo("validated.yes");
    }

    @Test
    void a07_adoptionsCountByTheirBestResult() {
        Practice practice = Sample.practice("p", "S", "NL42", "skills", "");
        assertThat(part(practice, Criterion.ADOPTED).finding()).isEqualTo("adopted.unknown");
        assertThat(part(
                                practice,
                                Criterion.ADOPTED,
                                new Adoption("p", "CZ04", Adoption.Result.WORSE),
                                new Adoption("p", "ES12", Adoption.Result.BETTER))
                        .finding())
                .isEqualTo("adopted.better.result");
    }

    @Test
    void a08_itsOwnPracticesAreNotRecommendedToARegion() {
        PracticeMatcher.Recommended recommended = recommend(List.of(Sample.practice("p", "S", "DEE0B", "skills", "")));
        assertThat(recommended.matches()).isEmpty();
        assertThat(recommended.own()).hasSize(1);
    }

    @Test
    void a09_theScoreIsTheSumOfItsPoints() {
        Match<Practice> match = recommend(List.of(Sample.practice("p", "S", "NL42", "skills", "7 firms")))
                .matches()
                .getFirst();
        double points = match.parts().stream().mapToDouble(match::points).sum();
        assertThat(match.score()).isCloseTo(points, within(1e-12)).isBetween(0.0, 1.0);
    }

    @Test
    void a10_theOrderOfTheInputDoesNotMatter() {
        List<Practice> practices = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            practices.add(Sample.practice(
                    "p:" + i, "S", List.of("DE9", "NL42", "BE2", "").get(i % 4), "skills", ""));
        }
        List<String> order = recommend(practices).matches().stream()
                .map(match -> match.offer().id())
                .toList();
        for (long seed = 1; seed <= 20; seed++) {
            Collections.shuffle(practices, new Random(seed));
            assertThat(recommend(practices).matches())
                    .as("seed " + seed)
                    .extracting(match -> match.offer().id())
                    .containsExactlyElementsOf(order);
        }
    }

    @Test
    void a11_everyFindingOfTheRulesIsAShareAndPartsCannotBeWrong() {
        assertThat(Sample.RULES.levels()).allSatisfy((finding, level) -> {
            if (!finding.startsWith("span.")) {
                assertThat(level).isBetween(0.0, 1.0);
            }
        });
        assertThatThrownBy(() -> new ScorePart(Criterion.THEME, 1, Double.NaN, "x", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ScorePart(Criterion.THEME, -1, 0.5, "x", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
