package eu.chemclust.observatory.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.chemclust.observatory.source.ReferenceFiles;
import eu.chemclust.observatory.support.Bundled;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Conversions between NUTS versions and levels, from the smallest case to the shipped matrices.
class ConversionTest {
    private static final long SEED = 20_261_122;
    private static final FlowMatrices MATRICES = ReferenceFiles.flowMatrices(Bundled.data());
    private static final NutsScheme OLD = new NutsScheme(NutsVersion.V2013, 2);
    private static final NutsScheme NEW = new NutsScheme(NutsVersion.V2021, 2);

    private static FlowCell cell(String from, String to, double people) {
        return new FlowCell(OLD, NEW, from, to, people / 10, people, people, 1, 1, 1);
    }

    private static Conversion small() {
        FlowMatrices matrices = FlowMatrices.of(List.of(
                cell("AA01", "AA11", 30),
                cell("AA01", "AA12", 70),
                cell("AA02", "AA12", 50),
                cell("AA03", "AA13", 10),
                cell("AA04", "AA13", 20),
                cell("AA05", "AA15", 10)));
        return Conversion.of(OLD, NEW, FlowWeight.POPULATION_2021, matrices);
    }

    private static Map<String, Figure> figures(Object... codesAndValues) {
        Map<String, Figure> figures = new TreeMap<>();
        for (int i = 0; i < codesAndValues.length; i += 2) {
            Object value = codesAndValues[i + 1];
            figures.put(
                    (String) codesAndValues[i],
                    value instanceof Figure.Absence why ? new Figure.Unknown(why) : new Figure.Known((double) value));
        }
        return figures;
    }

    private static Converted.Value value(Map<String, Converted> figures, String code) {
        if (figures.get(code) instanceof Converted.Value value) {
            return value;
        }
        throw new AssertionError(code + " has no value in " + figures);
    }

    @Test
    void a01_sumsAreSplitAndAdded() {
        Map<String, Converted> result = small().sums(
                        figures("AA01", 100.0, "AA02", 40.0, "AA03", 1.0, "AA04", 2.0, "AA05", 9.0))
                .figures();
        assertThat(result.get("AA11")).isEqualTo(new Converted.Value(30, Converted.How.ESTIMATE, 1, List.of("AA01")));
        Converted.Value mixed = value(result, "AA12");
        assertThat(mixed.value()).isEqualTo(110);
        assertThat(mixed.how()).isEqualTo(Converted.How.ESTIMATE);
        assertThat(mixed.estimatedShare()).isCloseTo(30.0 / 110, within(1e-12));
        assertThat(result.get("AA13"))
                .isEqualTo(new Converted.Value(3, Converted.How.MERGE, 0, List.of("AA03", "AA04")));
        assertThat(result.get("AA15")).isEqualTo(new Converted.Value(9, Converted.How.SAME, 0, List.of("AA05")));
    }

    @Test
    void a02_ratiosAreAveraged() {
        Map<String, Converted> result = small().ratios(figures("AA01", 10.0, "AA02", 22.0, "AA03", 3.0, "AA04", 6.0))
                .figures();
        assertThat(value(result, "AA12").value()).isCloseTo((10 * 70 + 22 * 50) / 120.0, within(1e-12));
        Converted.Value mean = value(result, "AA13");
        assertThat(mean.value()).isEqualTo(5);
        assertThat(mean.how()).isEqualTo(Converted.How.MEAN);
    }

    @Test
    void a03_whatIsConfidentialStaysSo() {
        Map<String, Converted> result = small().sums(
                        figures("AA01", 100.0, "AA02", Figure.Absence.CONFIDENTIAL, "AA03", 1.0))
                .figures();
        assertThat(result.get("AA12"))
                .isEqualTo(
                        new Converted.Missing(Figure.Absence.CONFIDENTIAL, List.of("AA02"), List.of("AA01", "AA02")));
        assertThat(result.get("AA13"))
                .isEqualTo(
                        new Converted.Missing(Figure.Absence.NOT_PUBLISHED, List.of("AA04"), List.of("AA03", "AA04")));
    }

    @Test
    void a04_unitsOutsideNutsKeepTheirCodeAndOthersAreLeft() {
        ConversionResult result = small().sums(figures("TR10", 5.0, "AAZZ", 2.0, "AA99", 1.0));
        assertThat(result.figures().get("TR10"))
                .isEqualTo(new Converted.Value(5, Converted.How.SAME, 0, List.of("TR10")));
        assertThat(result.figures().get("AAZZ"))
                .isEqualTo(new Converted.Value(2, Converted.How.SAME, 0, List.of("AAZZ")));
        assertThat(result.left()).containsExactly("AA99");
    }

    @Test
    void b01_mazoviaWasDividedAndTheCapitalSplitIsAnEstimate() {
        Conversion conversion = Conversion.of(OLD, NEW, FlowWeight.POPULATION_2021, MATRICES);
        Map<String, Converted> result =
                conversion.sums(figures("PL12", 15_362.0)).figures();
        assertThat(result.keySet()).containsExactly("PL91", "PL92");
        Converted.Value capital = value(result, "PL91");
        Converted.Value rest = value(result, "PL92");
        assertThat(capital.how()).isEqualTo(Converted.How.ESTIMATE);
        assertThat(capital.value() + rest.value()).isCloseTo(15_362, within(15_362 * 1e-12));
        // Back again, the parts are whole: an exact merge.
        Converted.Value back = value(
                Conversion.of(NEW, OLD, FlowWeight.POPULATION_2021, MATRICES)
                        .sums(figures("PL91", 9_000.0, "PL92", 6_324.0))
                        .figures(),
                "PL12");
        assertThat(back).isEqualTo(new Converted.Value(15_324, Converted.How.MERGE, 0, List.of("PL91", "PL92")));
    }

    @Test
    void b02_levelsAreAddedUpAndSplitDown() {
        NutsScheme small = new NutsScheme(NutsVersion.V2021, 3);
        NutsScheme large = new NutsScheme(NutsVersion.V2021, 1);
        Map<String, Converted> up = Conversion.of(NEW, large, FlowWeight.POPULATION_2021, MATRICES)
                .sums(figures("BE21", 1.0, "BE22", 2.0, "BE23", 3.0, "BE24", 4.0, "BE25", 5.0))
                .figures();
        assertThat(up.get("BE2"))
                .isEqualTo(new Converted.Value(
                        15, Converted.How.MERGE, 0, List.of("BE21", "BE22", "BE23", "BE24", "BE25")));
        Map<String, Converted> down = Conversion.of(NEW, small, FlowWeight.AREA, MATRICES)
                .sums(figures("DEE0", 1_000.0))
                .figures();
        assertThat(down).hasSize(14);
        assertThat(down.values())
                .allSatisfy(
                        figure -> assertThat(((Converted.Value) figure).how()).isEqualTo(Converted.How.ESTIMATE));
        assertThat(total(down)).isCloseTo(1_000, within(1e-9));
    }

    @Test
    void c01_identityIsIdentity() {
        for (NutsVersion version : NutsVersion.values()) {
            for (int level = 0; level <= 3; level++) {
                NutsScheme scheme = new NutsScheme(version, level);
                Map<String, Figure> figures = random(scheme, new Random(SEED + level), false);
                Conversion conversion = Conversion.of(scheme, scheme, FlowWeight.AREA, MATRICES);
                assertThat(values(conversion.sums(figures).figures())).isEqualTo(values(figures));
                assertThat(values(conversion.ratios(figures).figures())).isEqualTo(values(figures));
            }
        }
    }

    @Test
    void c02_whatIsSplitAddsUpAgain() {
        everyConversion((from, to, conversion, random) -> {
            Map<String, Figure> figures = random(from, random, false);
            ConversionResult result = conversion.sums(figures);
            CompensatedSum before = new CompensatedSum();
            figures.forEach((code, figure) -> {
                if (!result.left().contains(code)) {
                    before.add(((Figure.Known) figure).value());
                }
            });
            assertThat(total(result.figures()))
                    .as("%s to %s, seed %d", from, to, SEED)
                    .isCloseTo(before.value(), within(before.value() * 1e-12));
        });
    }

    @Test
    void c03_mergesOfWholeNumbersAreExactToTheBit() {
        everyConversion((from, to, conversion, random) -> {
            Map<String, Figure> figures = random(from, random, true);
            conversion.sums(figures).figures().forEach((code, figure) -> {
                Converted.Value value = (Converted.Value) figure;
                if (value.how() == Converted.How.MERGE || value.how() == Converted.How.SAME) {
                    long exact = value.parts().stream()
                            .mapToLong(part -> (long) ((Figure.Known) known(figures, part)).value())
                            .sum();
                    assertThat(value.value()).isEqualTo((double) exact);
                    assertThat(value.estimatedShare()).isZero();
                }
            });
        });
    }

    @Test
    void c04_ratiosStayWithinTheirParts() {
        everyConversion((from, to, conversion, random) -> {
            Map<String, Figure> figures = random(from, random, false);
            conversion.ratios(figures).figures().forEach((code, figure) -> {
                Converted.Value value = (Converted.Value) figure;
                List<Double> parts = value.parts().stream()
                        .map(part -> ((Figure.Known) known(figures, part)).value())
                        .toList();
                assertThat(value.value()).isBetween(Collections.min(parts), Collections.max(parts));
            });
        });
    }

    @Test
    void c05_theOrderOfTheFiguresDecidesNothing() {
        Conversion conversion = Conversion.of(OLD, NEW, FlowWeight.BUILT_UP_VOLUME, MATRICES);
        Map<String, Figure> figures = random(OLD, new Random(SEED), false);
        List<String> codes = new ArrayList<>(figures.keySet());
        Collections.shuffle(codes, new Random(SEED));
        Map<String, Figure> shuffled = new LinkedHashMap<>();
        codes.forEach(code -> shuffled.put(code, known(figures, code)));
        assertThat(conversion.sums(shuffled).figures())
                .isEqualTo(conversion.sums(figures).figures());
    }

    @Test
    void c06_anAreaWithoutPeopleIsNotLost() {
        NutsScheme from = new NutsScheme(NutsVersion.V2021, 3);
        NutsScheme to = new NutsScheme(NutsVersion.V2024, 3);
        assertThat(MATRICES.flows(from, to, FlowWeight.POPULATION_2021).outOf("NO0B1"))
                .singleElement()
                .satisfies(flow -> assertThat(flow.isWhole()).isTrue());
    }

    @FunctionalInterface
    private interface Check {
        void check(NutsScheme from, NutsScheme to, Conversion conversion, Random random);
    }

    /// All pairs of versions at level 2 and 3, and changes of level, with a weight that changes from pair to pair.
    private static void everyConversion(Check check) {
        int count = 0;
        List<FlowWeight> weights = List.of(FlowWeight.values());
        for (NutsVersion from : NutsVersion.values()) {
            for (NutsVersion to : NutsVersion.values()) {
                for (int[] levels : new int[][] {{2, 2}, {3, 3}, {3, 1}, {1, 3}, {1, 0}}) {
                    FlowWeight weight = weights.get(count++ % weights.size());
                    NutsScheme source = new NutsScheme(from, levels[0]);
                    NutsScheme target = new NutsScheme(to, levels[1]);
                    check.check(
                            source, target, Conversion.of(source, target, weight, MATRICES), new Random(SEED + count));
                }
            }
        }
    }

    private static Figure known(Map<String, Figure> figures, String code) {
        return figures.getOrDefault(code, new Figure.Known(Double.MAX_VALUE));
    }

    private static Map<String, Figure> random(NutsScheme scheme, Random random, boolean whole) {
        Map<String, Figure> figures = new TreeMap<>();
        for (String code : MATRICES.flows(scheme, scheme, FlowWeight.AREA).sources()) {
            double value = random.nextDouble() * 1e6;
            figures.put(code, new Figure.Known(whole ? Math.floor(value) : value));
        }
        return figures;
    }

    private static Map<String, Double> values(Map<String, ?> figures) {
        Map<String, Double> values = new TreeMap<>();
        figures.forEach((code, figure) -> {
            if (figure instanceof Figure.Known known) {
                values.put(code, known.value());
            } else if (figure instanceof Converted.Value value) {
                values.put(code, value.value());
            }
        });
        return values;
    }

    private static double total(Map<String, Converted> figures) {
        CompensatedSum sum = new CompensatedSum();
        values(figures).values().forEach(sum::add);
        return sum.value();
    }
}
