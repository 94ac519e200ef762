package eu.chemclust.exchange.matching;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.exchange.Facility;
import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.Place;
import eu.chemclust.exchange.TrlRange;
import eu.chemclust.exchange.vocabulary.Concept;
import eu.chemclust.exchange.vocabulary.Scheme;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// Facilities and unmet demand as a ladder.
final class FacilityMatcherTest {
    private static final Vocabulary WORDS = new Vocabulary(List.of(new Concept(
            "fermentation",
            false,
            List.of(),
            List.of(),
            Map.of(Language.EN, "fermentation", Language.CS, "kvašení"),
            new EnumMap<>(Language.class),
            new EnumMap<>(Scheme.class))));
    private static final List<Facility> FACILITIES = List.of(
            facility("f:1", 51.3, Optional.of(new TrlRange(5, 7)), "open to all", "fermentation", "distillation"),
            facility("f:2", 52.3, Optional.empty(), "", "fermentation"),
            facility("f:3", 51.3, Optional.of(new TrlRange(1, 3)), "", "gas fermentation"),
            facility("f:4", 51.3, Optional.empty(), "", "pyrolysis"));

    private static Facility facility(
            String id, double latitude, Optional<TrlRange> trl, String access, String... technologies) {
        return new Facility(
                new Sample.Head(id, id, List.of(), List.of())
                        .of(Optional.of(new Place(latitude, 12, Place.Precision.POINT)), trl, List.of(), List.of()),
                "",
                List.of(technologies),
                "fermenters of 10 m3",
                access,
                OptionalDouble.empty());
    }

    private static List<String> match(String process, Optional<TrlRange> trl, OptionalDouble kilometres) {
        FacilityRequest request = new FacilityRequest(
                process, trl, "", Optional.of(new Place(51.3, 12, Place.Precision.POINT)), kilometres);
        return new FacilityMatcher(Sample.RULES, LocalDate.of(2026, 11, 22))
                .match(request, FacilityOffers.of(FACILITIES, WORDS)).stream()
                        .map(match -> match.offer().id())
                        .toList();
    }

    @Test
    void a01_theProcessDecides() {
        assertThat(match("fermentation pilot plant", Optional.empty(), OptionalDouble.empty()))
                .containsExactly("f:1", "f:3", "f:2");
        assertThat(match("plasma spraying", Optional.empty(), OptionalDouble.empty()))
                .isEmpty();
    }

    @Test
    void a02_otherReadinessAndTooFarAreLeftOut() {
        assertThat(match("fermentation", Optional.of(new TrlRange(6, 6)), OptionalDouble.empty()))
                .containsExactly("f:1", "f:2");
        assertThat(match("fermentation", Optional.of(new TrlRange(6, 6)), OptionalDouble.of(50)))
                .containsExactly("f:1");
    }

    @Test
    void a03_aRequestInAnotherLanguageFindsThroughConcepts() {
        assertThat(match("kvašení", Optional.empty(), OptionalDouble.empty())).contains("f:1", "f:2", "f:3");
    }

    @Test
    void a04_unmetRequestsAreSummed() {
        UnmetRequests unmet =
                UnmetRequests.read("unmet.csv", new ByteArrayInputStream("""
                        process,trl,region
                        Plasma  spraying,6,DEE
                        plasma spraying,6,NL42
                        plasma spraying,6,DEE
                        annealing,,CZ04
                        """.getBytes(StandardCharsets.UTF_8)));
        assertThat(unmet.demand())
                .extracting(UnmetRequests.Demand::process, UnmetRequests.Demand::requests)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("plasma spraying", 3),
                        org.assertj.core.groups.Tuple.tuple("annealing", 1));
        assertThat(unmet.demand().getFirst().regions()).containsExactly("DEE", "NL42");
    }
}
