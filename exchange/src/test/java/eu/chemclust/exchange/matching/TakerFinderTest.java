package eu.chemclust.exchange.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.chemclust.exchange.Exchange;
import eu.chemclust.exchange.Organisation;
import eu.chemclust.exchange.Place;
import eu.chemclust.exchange.Stream;
import java.util.List;
import java.util.Optional;
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
        return Sample.organisation(
                new Sample.Head(id, id, List.of(), List.of())
                        .of(
                                Optional.of(new Place(latitude, 12.0, Place.Precision.POINT)),
                                Optional.empty(),
                                List.of(sectors),
                                List.of()),
                type);
    }

    private static Takers find(String code, List<Organisation> sites, Stream... streams) {
        return new TakerFinder(
                        List.of(exchange("e:2", "100102", "2351"), exchange("e:1", "100199?", "0111")),
                        sites,
                        List.of(streams))
                .find(new ByProduct(code, LEUNA, 100));
    }

    private static Stream stream(String id, String direction, String code, Optional<Place> place) {
        return new Stream(
                new Sample.Head(id, id, List.of(), List.of()).of(place, Optional.empty(), List.of(), List.of()),
                direction,
                code,
                false,
                "10 t a year");
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
        assertThat(find("070104", List.of())).isEqualTo(new Takers(Takers.Fit.NONE, List.of(), List.of()));
    }

    @Test
    void a05_whoWantsItIsNamedTheVeryCodeFirstThenTheNearest() {
        Optional<Place> near = Optional.of(new Place(51.4, 12.0, Place.Precision.POINT));
        Optional<Place> nearer = Optional.of(new Place(51.35, 12.0, Place.Precision.TOWN));
        Optional<Place> far = Optional.of(new Place(53.0, 12.0, Place.Precision.POINT));
        Takers takers = find(
                "100102",
                List.of(),
                stream("s:1 subgroup", Stream.WANTED, "100103", nearer),
                stream("s:2 near", Stream.WANTED, "100102", near),
                stream("s:3 wider, nowhere", Stream.WANTED, "1001", Optional.empty()),
                stream("s:4 nearer", Stream.WANTED, "100102?", nearer),
                stream("s:5 far", Stream.WANTED, "100102", far),
                stream("s:6 offered", Stream.OFFERED, "100102", near),
                stream("s:7 entry", Stream.CLASS, "100102", Optional.empty()),
                stream("s:8 other", Stream.WANTED, "070104", near),
                stream("s:9 no code", Stream.WANTED, "", near));
        assertThat(takers.wanted())
                .extracting(each -> each.stream().id(), WantedStream::fit)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("s:4 nearer", Takers.Fit.CODE),
                        org.assertj.core.groups.Tuple.tuple("s:2 near", Takers.Fit.CODE),
                        org.assertj.core.groups.Tuple.tuple("s:3 wider, nowhere", Takers.Fit.CODE),
                        org.assertj.core.groups.Tuple.tuple("s:1 subgroup", Takers.Fit.SUBGROUP));
        assertThat(takers.wanted().get(2).kilometres()).isEmpty();
        assertThat(find("180101", List.of(), stream("s", Stream.WANTED, "180101", near))
                        .wanted())
                .as("without any documented case")
                .hasSize(1);
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
