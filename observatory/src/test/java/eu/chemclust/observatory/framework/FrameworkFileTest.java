package eu.chemclust.observatory.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import eu.chemclust.observatory.support.Bundled;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameworkFileTest {
    private static final String HEADER =
            "code,parent,name_en,name_de,unit,direction,weight,formula,zeros,max_age,source,rationale_en,rationale_de\n";

    @Test
    void a01_readsATree() {
        IndicatorFramework framework = read("""
                index,,Index,,,,1,,,,,,
                pillar,index,Pillar,Säule,,,2,,,,,why,warum
                one,pillar,One,,score,1,1,value(ris:1.1.2),keep,0,RIS,,
                two,pillar,Two,,score,-1,3,value(ris:1.1.3),missing,2,RIS,,
                """);
        assertThat(framework.root().code()).isEqualTo("index");
        assertThat(framework.pillars()).extracting(FrameworkNode::code).containsExactly("pillar");
        assertThat(framework.indicators())
                .extracting(FrameworkNode.Indicator::direction)
                .containsExactly(1, -1);
        assertThat(framework.parent("two")).isEqualTo("pillar");
        assertThat(framework.get("pillar").name("de")).isEqualTo("Säule");
        assertThat(framework.get("one").name("de")).isEqualTo("One");
    }

    @Test
    void a02_shippedFrameworkHasTheIndicatorsOfItsPillars() {
        IndicatorFramework framework = BenchmarkInputs.read(Bundled.data()).framework();
        assertThat(framework.pillars())
                .extracting(pillar -> pillar.code() + " " + pillar.children().size())
                .containsExactly("knowledge 6", "firms 9", "cooperation 3", "chembase 3", "impact 5");
        assertThat(framework.indicators()).allSatisfy(indicator -> {
            assertThat(indicator.description().nameGerman()).isNotEmpty();
            assertThat(indicator.description().rationaleGerman()).isNotEmpty();
            assertThat(indicator.unit()).isNotEmpty();
            assertThat(indicator.source()).isNotEmpty();
        });
    }

    @Test
    void b01_cycle() {
        List<Finding> findings = findings("""
                index,,Index,,,,1,,,,,,
                a,b,A,,,,1,,,,,,
                b,a,B,,,,1,,,,,,
                one,index,One,,score,1,1,value(ris:1.1.2),keep,0,RIS,,
                """);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.row()).isEqualTo(3);
            assertThat(finding.column()).isEqualTo("parent");
            assertThat(finding.rule()).isEqualTo("the node is its own ancestor: a -> b -> a.");
        });
    }

    @Test
    void b02_unknownParent() {
        assertThat(findings("""
                index,,Index,,,,1,,,,,,
                one,pilar,One,,score,1,1,value(ris:1.1.2),keep,0,RIS,,
                two,index,Two,,score,1,1,value(ris:1.1.3),keep,0,RIS,,
                """)).singleElement().satisfies(finding -> {
            assertThat(finding.row()).isEqualTo(3);
            assertThat(finding.value()).isEqualTo("pilar");
            assertThat(finding.rule()).isEqualTo("the framework has no node of that code.");
        });
    }

    @Test
    void b03_negativeWeight() {
        assertThat(findings("""
                index,,Index,,,,1,,,,,,
                one,index,One,,score,1,-1,value(ris:1.1.2),keep,0,RIS,,
                """)).first().satisfies(finding -> {
            assertThat(finding.column()).isEqualTo("weight");
            assertThat(finding.value()).isEqualTo("-1");
        });
    }

    @Test
    void b04_weightsThatSumToZero() {
        assertThat(findings("""
                index,,Index,,,,1,,,,,,
                one,index,One,,score,1,0,value(ris:1.1.2),keep,0,RIS,,
                two,index,Two,,score,1,0,value(ris:1.1.3),keep,0,RIS,,
                """))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.rule()).isEqualTo("the weights of this group's children sum to zero."));
    }

    @Test
    void b05_doubledCodeUnknownFormulaAndDirectionAllAtOnce() {
        assertThat(findings("""
                index,,Index,,,,1,,,,,,
                one,index,One,,score,1,1,value(ris:1.1.2),keep,0,RIS,,
                one,index,One,,score,1,1,value(ris:1.1.2),keep,0,RIS,,
                two,index,Two,,score,up,1,value(ris:1.1.2),keep,0,RIS,,
                six,index,Six,,score,1,1,mean(ris:1.1.2),keep,0,RIS,,
                """))
                .extracting(Finding::row, Finding::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(4L, "code"),
                        org.assertj.core.groups.Tuple.tuple(5L, "direction"),
                        org.assertj.core.groups.Tuple.tuple(6L, "formula"));
    }

    @Test
    void b06_twoRoots() {
        assertThat(findings("""
                index,,Index,,,,1,,,,,,
                one,index,One,,score,1,1,value(ris:1.1.2),keep,0,RIS,,
                other,,Other,,,,1,,,,,,
                """))
                .anySatisfy(finding ->
                        assertThat(finding.rule()).isEqualTo("exactly one node must have no parent, 2 have none."));
    }

    private static IndicatorFramework read(String rows) {
        return FrameworkFile.read(
                "framework.csv", new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Finding> findings(String rows) {
        return catchThrowableOfType(BadInputException.class, () -> read(rows)).findings();
    }
}
