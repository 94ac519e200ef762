package eu.chemclust.exchange.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.chemclust.exchange.Exchange;
import eu.chemclust.exchange.Organisation;
import eu.chemclust.exchange.Place;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// Takers of by-products as a ladder.
final class TakerFinderTest {
    private static final Place LEUNA = new Place(51.32, 12.0, Place.Precision.POINT);

    private static Exchange exchange(String id, String code, String receiver) {
        return new Exchange(
                new Sample.Head(id, "Exchange", List.of(), List.of())
                        .of(Optional.empty(), Optional.empty(), List.of(), List.of()),
                "ash",
                List.of(code),
                "power plant",
                List.of("3511"),
                "works",
                List.of(receiver),
                "",
                "Implemented",
                "Somebody (2010)");
    }

    private static Organisation site(String id, double latitude, String type, String... sectors) {
        return new Organisation(
                new Sample.Head(id, id, List.of(), List.of())
                        .of(
                                Optional.of(new Place(latitude, 12.0, Place.Precision.POINT)),
                                Optional.empty(),
                                List.of(sectors),
                                List.of()),
                type,
                "",
                List.of(),
                "",
                "",
                "",
                "",
                "",
                "",
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private static Takers find(String code, List<Organisation> sites) {
        return new TakerFinder(List.of(exchange("e:2", "100102", "2351"), exchange("e:1", "100199?", "0111")), sites)
                .find(new ByProduct(code, LEUNA, 100));
    }

    @Test
    void a01_sitesOfTheReceivingIndustryNearestFirst() {
        Takers takers = find(
                "100102",
                List.of(
                        site("far", 51.9, "site", "2351"),
                        site("near", 51.4, "site", "23"),
                        site("too far", 53.0, "site", "2351"),
                        site("other", 51.4, "site", "2011"),
                        site("university", 51.4, "university", "2351")));
        assertThat(takers.fit()).isEqualTo(Takers.Fit.CODE);
        assertThat(takers.industries()).singleElement().satisfies(industry -> {
            assertThat(industry.sector()).isEqualTo("2351");
            assertThat(industry.sites())
                    .extracting(site -> site.organisation().id(), Takers.Site::known)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("near", Takers.Known.WIDER),
                            org.assertj.core.groups.Tuple.tuple("far", Takers.Known.CLASS));
        });
    }

    @Test
    void a02_withoutACaseOfTheCodeTheSubgroupIsNamedAsSuch() {
        assertThat(find("100103", List.of()).fit()).isEqualTo(Takers.Fit.SUBGROUP);
        assertThat(find("100301", List.of()).fit()).isEqualTo(Takers.Fit.CHAPTER);
        assertThat(find("070104", List.of())).isEqualTo(new Takers(Takers.Fit.NONE, List.of()));
    }

    @Test
    void a03_distancesAreThoseOfTheGlobe() {
        Place equator = new Place(0, 0, Place.Precision.POINT);
        assertThat(Distances.kilometres(equator, new Place(0, 1, Place.Precision.POINT)))
                .isCloseTo(111.195, within(0.001));
        assertThat(Distances.kilometres(LEUNA, LEUNA)).isZero();
        assertThat(Distances.kilometres(new Place(0, 180, Place.Precision.POINT), equator))
                .isCloseTo(20015.1, within(0.1));
    }

    @Test
    void a04_badQuestionsAreRefused() {
        assertThatThrownBy(() -> new ByProduct("7", LEUNA, 100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ByProduct("070104", LEUNA, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
