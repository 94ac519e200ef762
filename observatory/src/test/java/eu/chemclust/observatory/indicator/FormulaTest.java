package eu.chemclust.observatory.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.chemclust.observatory.framework.Formula;
import eu.chemclust.observatory.framework.FormulaParser;
import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.region.Geography;
import eu.chemclust.observatory.region.NutsFlows;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.Region;
import eu.chemclust.observatory.region.RegionCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Formulas on a country of two regions: X1 is made of X1A and X1B, X2 of X2A.
class FormulaTest {
    private static final Geography GEOGRAPHY =
            new Geography(NutsVersion.V2021, List.of(region("XA1", "XA11", "XA12"), region("XA2", "XA21")));
    private final List<Observation> observations = new ArrayList<>();

    private static Region region(String code, String... parts) {
        return new Region(new RegionCode(code, NutsVersion.V2021), code, code, "XA", "Xanadu", List.of(parts));
    }

    @Test
    void a01_parsesAllFormulas() {
        assertThat(FormulaParser.parse("value(ris:1.1.2)")).isEqualTo(new Formula.Value(SeriesKey.of("ris", "1.1.2")));
        assertThat(FormulaParser.parse("ratio(sum(a:b[c=D]), sum(e:f), 1000)"))
                .isEqualTo(new Formula.Ratio(SeriesKey.parse("a:b[c=D]"), SeriesKey.of("e", "f"), 1000));
        assertThatThrownBy(() -> FormulaParser.parse("ratio(a:b, sum(c:d), 1)"))
                .hasMessage("sum(source:indicator) is due in place of \"a:b\"");
        assertThatThrownBy(() -> FormulaParser.parse("value(ris)")).hasMessageContaining("is not a series");
        assertThatThrownBy(() -> FormulaParser.parse("ratio(sum(a:b), 1)"))
                .hasMessage("ratio takes 3 arguments, here are 2");
    }

    @Test
    void a02_ratioSumsPartsAndTakesTheNewestYearThatIsNotTooOld() {
        add("t:people", "XA11", 2010, 10);
        add("t:people", "XA12", 2010, 30);
        add("t:things", "XA11", 2012, 6);
        add("t:things", "XA12", 2012, 2);
        Formula formula = FormulaParser.parse("ratio(sum(t:things), sum(t:people), 1000)");
        IndicatorValue.Known value = (IndicatorValue.Known) evaluator().value(formula, "XA1", 2013, 3);
        assertThat(value.value()).isEqualTo(200);
        assertThat(value.periods()).isEqualTo("2012 / 2010");
        assertThat(evaluator().value(formula, "XA1", 2014, 3))
                .as("population is four years old")
                .isEqualTo(new IndicatorValue.Missing(IndicatorValue.Reason.NOT_PUBLISHED));
        assertThat(evaluator().value(formula, "XA1", 2011, 3))
                .as("the things are of the future")
                .isEqualTo(new IndicatorValue.Missing(IndicatorValue.Reason.NOT_PUBLISHED));
    }

    @Test
    void a03_sumWithAMissingPartIsMissing() {
        add("t:people", "XA11", 2010, 10);
        addMissing("t:people", "XA12", 2010, "c");
        SeriesKey people = SeriesKey.of("t", "people");
        assertThat(evaluator().amount(people, "XA1", 2010, 0))
                .isEqualTo(new IndicatorValue.Missing(IndicatorValue.Reason.CONFIDENTIAL));
    }

    @Test
    void a04_growthIsAYearlyRate() {
        add("t:people", "XA21", 2010, 100);
        add("t:people", "XA21", 2012, 110);
        add("t:people", "XA21", 2015, 161.051);
        Formula formula = FormulaParser.parse("annual_growth(t:people, 5, 7)");
        IndicatorValue.Known value = (IndicatorValue.Known) evaluator().value(formula, "XA2", 2015, 0);
        assertThat(value.value()).isCloseTo(10, within(1e-9));
        assertThat(value.periods()).isEqualTo("2015 / 2010");
    }

    @Test
    void a05_locationQuotientAgainstTheCountriesThatPublishBoth() {
        add("t:part", "XA21", 2010, 10);
        add("t:whole", "XA21", 2010, 50);
        add("t:part", "XA", 2010, 10);
        add("t:whole", "XA", 2010, 100);
        add("t:part", "XB", 2010, 1000);
        Formula formula = FormulaParser.parse("location_quotient(t:part, t:whole)");
        IndicatorValue.Known value = (IndicatorValue.Known) evaluator().value(formula, "XA2", 2010, 0);
        assertThat(value.value()).isCloseTo(2, within(1e-12));
    }

    @Test
    void a06_registerThatIsCompleteCountsAbsenceAsZero() {
        add("reg:co2[plant=1]", "XA111", 2010, 5);
        add("reg:co2[plant=2]", "XA111", 2010, 7);
        SeriesKey co2 = SeriesKey.of("reg", "co2");
        assertThat(((IndicatorValue.Known) evaluator().amount(co2, "XA1", 2010, 0)).value())
                .isEqualTo(12);
        assertThat(((IndicatorValue.Known) evaluator().amount(co2, "XA2", 2010, 0)).value())
                .isZero();
    }

    @Test
    void a07_splitAreaIsEstimatedByItsShares() {
        NutsFlows flows = NutsFlows.of(Map.of("XA99", Map.of("XA11", 60.0, "XA21", 40.0), "XA12", Map.of("XA12", 1.0)));
        observations.add(new Observation(
                SeriesKey.of("t", "people"),
                new RegionCode("XA99", NutsVersion.V2013),
                Period.year(2010),
                OptionalDouble.of(100),
                "",
                "",
                "v"));
        IndicatorEvaluator evaluator = new IndicatorEvaluator(GEOGRAPHY, version -> flows, observations, Map.of());
        IndicatorValue.Known value =
                (IndicatorValue.Known) evaluator.amount(SeriesKey.of("t", "people"), "XA2", 2010, 0);
        assertThat(value.value()).isEqualTo(40);
        assertThat(value.estimatedShare()).isEqualTo(1);
    }

    private IndicatorEvaluator evaluator() {
        return new IndicatorEvaluator(
                GEOGRAPHY, version -> NutsFlows.of(Map.of()), observations, Map.of("reg", Set.of("XA")));
    }

    private void add(String series, String region, int year, double value) {
        observations.add(observation(series, region, year, OptionalDouble.of(value), ""));
    }

    private void addMissing(String series, String region, int year, String flag) {
        observations.add(observation(series, region, year, OptionalDouble.empty(), flag));
    }

    private static Observation observation(String series, String region, int year, OptionalDouble value, String flag) {
        return new Observation(
                SeriesKey.parse(series),
                new RegionCode(region, NutsVersion.V2021),
                Period.year(year),
                value,
                flag,
                "",
                "v");
    }
}
