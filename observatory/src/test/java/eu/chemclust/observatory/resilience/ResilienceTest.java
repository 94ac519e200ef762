package eu.chemclust.observatory.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import eu.chemclust.observatory.chemistry.ChemicalBase;
import eu.chemclust.observatory.chemistry.ChemicalBases;
import eu.chemclust.observatory.chemistry.IndustryFigures;
import eu.chemclust.observatory.chemistry.StarRules;
import eu.chemclust.observatory.framework.Basket;
import eu.chemclust.observatory.resilience.Resilience.Finding;
import eu.chemclust.observatory.support.Bundled;
import eu.chemclust.observatory.warehouse.Warehouse;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Shocks and chemical bases on published figures that are written out here, and rules on small series.
final class ResilienceTest {
    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Warehouse warehouse;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static IndustryFigures figures;

    @BeforeAll
    static void open() {
        warehouse = Bundled.warehouse();
        figures = IndustryFigures.read(
                warehouse, BenchmarkInputs.read(Bundled.data()).geography(), Basket.ofDivisions("C20"));
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    private static Resilience of(String region) {
        return new Resiliences(figures, Basket.ofDivisions("C20")).of(region, List.of(), 2008, 2011);
    }

    private static List<Resilience.Level> levels(String... texts) {
        return java.util.Arrays.stream(texts)
                .map(text -> text.split(" ", -1))
                .map(part -> new Resilience.Level(
                        Integer.parseInt(part[0]), Double.parseDouble(part[1]), part.length > 2 ? part[2] : "", 0))
                .toList();
    }

    @Test
    void ustiByHand() {
        // Eurostat: 7,364 in 2008 (p), 6,910 in 2009, 6,544 in 2010, 6,348 in 2011; 6,265 in 2015.
        assertThat(of("CZ04").finding()).isInstanceOfSatisfying(Finding.Measured.class, measured -> {
            assertThat(measured.path().depth()).isEqualTo(6348.0 / 7364 - 1, within(1e-12));
            assertThat(measured.path().trough()).isEqualTo(2011);
            assertThat(measured.path().recovery()).isEmpty();
            assertThat(measured.path().end()).isEqualTo(2015);
            assertThat(measured.path().endLevel()).isEqualTo(6265.0 / 7364, within(1e-12));
        });
    }

    @Test
    void germanyBreaksBetween2009And2010() {
        // Saxony-Anhalt: 11,150 (d), 10,873 (d), then 13,301 in 2010 up to 15,947 in 2015 without the flag.
        Resilience resilience = of("DEE");
        assertThat(resilience.breaks()).containsExactly(2010);
        assertThat(resilience.finding()).isInstanceOfSatisfying(Finding.Broken.class, broken -> {
            assertThat(broken.year()).isEqualTo(2010);
            assertThat(broken.after().orElseThrow().endLevel()).isEqualTo(15947.0 / 13301, within(1e-12));
        });
    }

    @Test
    void aBreakCutsTheSeries() {
        List<Resilience.Level> late = levels("2008 100", "2009 90", "2010 95", "2013 101 b", "2014 99");
        assertThat(Resiliences.breaks(late)).containsExactly(2013);
        assertThat(Resiliences.finding(late, List.of(2013), 2008, 2011))
                .isInstanceOfSatisfying(Finding.Measured.class, measured -> {
                    assertThat(measured.path().end()).isEqualTo(2010);
                    assertThat(measured.cut()).isEqualTo(OptionalInt.of(2013));
                    assertThat(measured.path().recovery()).isEmpty();
                });
        List<Resilience.Level> noBase = levels("2009 90", "2010 95");
        assertThat(Resiliences.finding(noBase, List.of(), 2008, 2011)).isEqualTo(new Finding.Unknown(true));
        assertThat(Resiliences.finding(levels("2008 90"), List.of(), 2008, 2011))
                .isEqualTo(new Finding.Unknown(false));
        // A flag at the first year says nothing of years that are not there.
        assertThat(Resiliences.breaks(levels("2008 90 b", "2009 95"))).isEmpty();
    }

    @Test
    void shiftShareOfUstiAddsUpAndTheBaseIsTheIndexsOwn() {
        ChemicalBases bases = new ChemicalBases(figures, Basket.ofDivisions("C20"), StarRules.read(Bundled.data()));
        ChemicalBase usti = bases.of("CZ04");
        ChemicalBase.Shift shift = usti.shiftShare().orElseThrow();
        assertThat(shift.parts().change())
                .isEqualTo(
                        figures.region(
                                                IndustryFigures.Measure.PERSONS_EMPLOYED,
                                                Basket.ofDivisions("C20"),
                                                "CZ04",
                                                shift.to())
                                        .orElseThrow()
                                        .value()
                                - figures.region(
                                                IndustryFigures.Measure.PERSONS_EMPLOYED,
                                                Basket.ofDivisions("C20"),
                                                "CZ04",
                                                shift.from())
                                        .orElseThrow()
                                        .value(),
                        within(1e-6));
        assertThat(bases.of("DEE").shiftShare().orElseThrow().from()).isEqualTo(2010);
        long stars = bases.all().stream()
                .filter(base -> base.stars().contains(ChemicalBase.Star.SIZE))
                .count();
        long known =
                bases.all().stream().filter(base -> base.persons().isPresent()).count();
        assertThat(stars).isBetween(known / 5, known / 5 + 2);
        Set<String> all = bases.all().stream().map(ChemicalBase::region).collect(Collectors.toSet());
        assertThat(bases.convergence(all).units()).isGreaterThan(30);
        assertThat(bases.concentration(2015).gini()).isBetween(0.3, 0.9);
    }
}
