package eu.chemclust.observatory.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import eu.chemclust.observatory.benchmark.IndicatorStudy;
import eu.chemclust.observatory.framework.FrameworkFile;
import eu.chemclust.observatory.framework.IndicatorFramework;
import eu.chemclust.observatory.indicator.FrameworkCheck.Remark;
import eu.chemclust.observatory.indicator.FrameworkCheck.Topic;
import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.region.Geography;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.Region;
import eu.chemclust.observatory.region.RegionCode;
import eu.chemclust.observatory.support.Bundled;
import eu.chemclust.observatory.warehouse.Warehouse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// What the check finds in a small framework with every fault it looks for, and in those that ship.
class FrameworkCheckTest {
    private static final String FAULTY = """
            code,parent,name_en,name_de,unit,direction,weight,formula,zeros,max_age,source,rationale_en,rationale_de
            index,,Index,,,,1,,,,,,
            alone,index,Alone,,,,1,,,,,,
            national,alone,National,,u,1,1,value(t:national),keep,0,S,,
            pair,index,Pair,,,,1,,,,,,
            one,pair,One,,u,1,1,value(t:one),keep,0,S,,
            twin,pair,Twin,,u,1,1,value(t:twin),keep,0,S,,
            old,pair,Old,,u,1,1,value(t:old),keep,9,S,,
            thin,pair,Thin,,u,1,0,value(t:thin),keep,0,S,,
            share,pair,Share,,u,1,1,"ratio(sum(t:one), sum(t:people), 1)",keep,0,S,,
            people,pair,People,,u,1,1,sum(t:people),keep,0,S,,
            """;
    private final List<Observation> observations = new ArrayList<>();

    @Test
    void a01_findsEveryFaultOfAFaultyFramework() {
        List<Region> regions = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            String code = "XA1" + i;
            regions.add(new Region(new RegionCode(code, NutsVersion.V2021), code, code, "XA", "X", List.of(code)));
            for (int year : List.of(2010, 2011)) {
                add("t:national", code, year, year, "u");
                add("t:one", code, year, i * i + year % 3, "u");
                add("t:twin", code, year, 2.0 * (i * i + year % 3), i == 1 ? "u" : "v");
                add("t:people", code, year, 10 + i % 2, "u");
            }
            add("t:old", code, 2003, i % 3, "u");
            if (i == 1) {
                add("t:thin", code, 2010, 3, "u");
            }
        }
        Geography geography = new Geography(NutsVersion.V2021, regions);
        IndicatorFramework framework =
                FrameworkFile.read("framework.csv", new ByteArrayInputStream(FAULTY.getBytes(StandardCharsets.UTF_8)));
        IndicatorTable values = new IndicatorEvaluator(
                        geography,
                        version -> eu.chemclust.observatory.region.NutsFlows.of(java.util.Map.of()),
                        observations,
                        java.util.Map.of())
                .evaluate(
                        framework.indicators(),
                        List.of(2010, 2011),
                        eu.chemclust.observatory.framework.ZeroFloors.none());
        List<Remark> remarks = FrameworkCheck.of(framework, geography, List.of(2010, 2011), values);
        assertThat(problem(remarks, Topic.GAPS, "thin")).contains("2010 (25 %), 2011 (0 %)");
        assertThat(problem(remarks, Topic.NATIONAL_VALUES, "national")).contains("XA (4 regions, 2 years)");
        assertThat(problem(remarks, Topic.DOUBLE_COUNTING, "one twin")).contains("correlation 1.00");
        assertThat(problem(remarks, Topic.DOUBLE_COUNTING, "share people")).contains("denominator of the other");
        assertThat(problem(remarks, Topic.MIXED, "twin")).contains("several units: u, v");
        assertThat(problem(remarks, Topic.OLD_FIGURES, "old")).contains("up to 8 years old");
        assertThat(problem(remarks, Topic.WEIGHTS, "alone")).contains("single indicator");
        assertThat(remarks)
                .filteredOn(remark -> remark.topic() == Topic.WEIGHTS && !remark.problem())
                .extracting(remark -> remark.nodes().getFirst())
                .contains("thin", "national");
        assertThat(remarks)
                .filteredOn(remark -> remark.topic() == Topic.NATIONAL_VALUES)
                .hasSize(1);
    }

    @Test
    void a02_scoreboardGivesSomeCountriesOneValueForAllRegions() {
        List<Remark> remarks = shipped("crii");
        assertThat(problem(remarks, Topic.NATIONAL_VALUES, "publicrd")).contains("NL (12 regions, 8 years)");
        assertThat(problem(remarks, Topic.NATIONAL_VALUES, "newsales")).contains("IT (21 regions, 8 years)");
    }

    @Test
    void a03_rawFiguresAreRegional() {
        List<Remark> remarks = shipped("crii-raw");
        assertThat(remarks).noneMatch(remark -> remark.topic() == Topic.NATIONAL_VALUES);
        assertThat(problem(remarks, Topic.GAPS, "gerd-government")).contains("2015");
        assertThat(problem(remarks, Topic.DOUBLE_COUNTING, "hrst tertiary")).contains("correlation 0.92");
    }

    private static List<Remark> shipped(String code) {
        BenchmarkInputs inputs = BenchmarkInputs.read(Bundled.data(), code);
        try (Warehouse warehouse = Bundled.warehouse()) {
            IndicatorStudy study =
                    IndicatorStudy.of(inputs, warehouse, inputs.framework().indicators());
            return FrameworkCheck.of(
                    inputs.framework(), inputs.geography(), inputs.method().years(), study.values());
        }
    }

    private static String problem(List<Remark> remarks, Topic topic, String nodes) {
        return remarks.stream()
                .filter(remark -> remark.topic() == topic
                        && remark.problem()
                        && String.join(" ", remark.nodes()).equals(nodes))
                .map(Remark::sentence)
                .findFirst()
                .orElse("nothing about " + nodes + " in " + remarks);
    }

    private void add(String series, String code, int year, double value, String unit) {
        observations.add(new Observation(
                SeriesKey.parse(series),
                new RegionCode(code, NutsVersion.V2021),
                Period.year(year),
                OptionalDouble.of(value),
                "",
                unit,
                "test"));
    }
}
