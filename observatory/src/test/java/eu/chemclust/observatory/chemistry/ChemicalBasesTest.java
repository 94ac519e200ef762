package eu.chemclust.observatory.chemistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.chemclust.engine.analysis.Convergence;
import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import eu.chemclust.observatory.chemistry.IndustryFigures.Measure;
import eu.chemclust.observatory.convergence.ConvergenceReport;
import eu.chemclust.observatory.convergence.Convergences;
import eu.chemclust.observatory.framework.Basket;
import eu.chemclust.observatory.region.Geography;
import eu.chemclust.observatory.support.Bundled;
import eu.chemclust.observatory.warehouse.ObservationStore;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// An industry over all regions, on the shipped statistics.
final class ChemicalBasesTest {
    private static final Basket CHEMISTRY = Basket.ofDivisions("C20");

    private static ObservationStore store;
    private static Geography geography;
    private static ChemicalBases bases;

    @BeforeAll
    static void read() {
        store = ObservationStore.reading(Bundled.data());
        geography = BenchmarkInputs.read(Bundled.data()).geography();
        bases = bases(CHEMISTRY);
    }

    private static ChemicalBases bases(Basket basket) {
        return new ChemicalBases(
                IndustryFigures.read(store, geography, basket), basket, StarRules.read(Bundled.data()));
    }

    /// The first figure of every basket, each from the published table: Saxony-Anhalt 2022.
    @Test
    void everyBasketHasItsFigures() {
        assertThat(bases.of("DEE").persons()).hasValue(15_530);
        double plastics = bases(Basket.ofDivisions("C22")).of("DEE").persons().orElseThrow();
        assertThat(bases(Basket.ofDivisions("C20+C22")).of("DEE").persons().orElseThrow())
                .isEqualTo(15_530 + plastics);
        IndustryFigures unknown = IndustryFigures.read(store, geography, Basket.ofDivisions("C20+A01"));
        assertThat(unknown.unknown(Basket.ofDivisions("C20+A01"))).containsExactly("A01");
    }

    /// The location quotient worked out here from the figures it is made of.
    @Test
    void locationQuotientByHand() {
        IndustryFigures figures = IndustryFigures.read(store, geography, CHEMISTRY);
        double own = figures.region(Measure.PERSONS_EMPLOYED, CHEMISTRY, "DEE", 2022)
                .orElseThrow()
                .value();
        double all = figures.region(Measure.PERSONS_EMPLOYED, IndustryFigures.MANUFACTURING, "DEE", 2022)
                .orElseThrow()
                .value();
        assertThat(bases.of("DEE").locationQuotient().orElseThrow())
                .isEqualTo(own / all / figures.europeanShare(CHEMISTRY, 2022), within(1e-12));
    }

    @Test
    void shiftShareAddsUpInEveryRegion() {
        List<ChemicalBase> known = bases.all().stream()
                .filter(base -> base.shiftShare().isPresent())
                .toList();
        assertThat(known).hasSizeGreaterThan(150).allSatisfy(base -> {
            ChemicalBase.Shift shift = base.shiftShare().orElseThrow();
            assertThat(shift.parts().national()
                            + shift.parts().industry()
                            + shift.parts().regional())
                    .isEqualTo(shift.parts().change(), within(1e-6));
        });
    }

    /// The best fifth has the star, and no region without the figure.
    @Test
    void starsGoToTheBestFifth() {
        for (ChemicalBase.Star star : ChemicalBase.Star.values()) {
            long with = bases.all().stream()
                    .filter(base -> base.stars().contains(star))
                    .count();
            long known = bases.all().stream()
                    .filter(base -> switch (star) {
                        case SIZE -> base.persons().isPresent();
                        case SPECIALISATION -> base.locationQuotient().isPresent();
                        case PRODUCTIVITY -> base.wages().isPresent();
                        case GROWTH -> base.growth().isPresent();
                    })
                    .count();
            assertThat((double) with / known).as(star.name()).isEqualTo(0.2, within(0.01));
        }
    }

    @Test
    void spreadOverTheSameRegionsHasTheSameNumberEveryYear() {
        List<Spread> spread = bases.spread();
        assertThat(spread)
                .extracting(Spread::year)
                .containsExactly(2008, 2009, 2010, 2011, 2012, 2013, 2014, 2015, 2022);
        Set<Integer> sizes = Set.copyOf(
                spread.stream().map(of -> of.same().orElseThrow().units()).toList());
        assertThat(sizes).hasSize(1);
        assertThat(spread)
                .allSatisfy(of -> assertThat(of.same().orElseThrow().units())
                        .isLessThanOrEqualTo(of.all().units()));
    }

    @Test
    void convergenceOfRegionsWithTheIndustry() {
        ConvergenceReport report = Convergences.ofEmployment(bases, bases.present());
        Convergence found = report.found().orElseThrow();
        assertThat(report.asked()).isEqualTo(bases.present().size());
        assertThat(found.units()).isBetween(30, report.asked());
        assertThat(found.sigma()).hasSize(report.years().size());
        assertThat(found.beta().lower()).isLessThan(found.beta().slope());
        assertThat(Convergences.ofEmployment(bases, Set.of("DEE", "NL42")).found())
                .as("two regions have no spread worth a word")
                .isEmpty();
    }
}
