package eu.chemclust.designs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people write wrongly into a design and its tables, one kind of mistake a rung, and what they are told.
final class MistakesTest {
    private static final String UNITS = """
            unit,region,a,b,c,pop
            P,n,1,2,3,10
            Q,n,2,3,1,20
            R,s,3,1,2,30
            """;
    private static final String FRAMEWORK = """
            code,parent,weight,direction
            a,one,1,1
            b,one,1,-1
            c,two,1,1
            one,index,1,1
            two,index,1,1
            index,,1,1
            """;
    private static final String DESIGN = "normalisation: min-max\n";

    @TempDir
    private Path folder;

    private Path write(String design, String units, String framework) {
        try {
            Files.writeString(folder.resolve("units.csv"), units);
            Files.writeString(folder.resolve("framework.csv"), framework);
            return Files.writeString(folder.resolve("design.yaml"), design);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One line for each finding: file, row, column, value, rule, remedy.
    private String findings(String design, String units, String framework) {
        try {
            IndexProject.open(write(design, units, framework), Optional.empty(), Optional.empty());
            return "";
        } catch (BadInputException failure) {
            StringBuilder text = new StringBuilder();
            for (Finding f : failure.findings()) {
                text.append(Path.of(f.file()).getFileName())
                        .append('|')
                        .append(f.row())
                        .append('|')
                        .append(f.column())
                        .append('|')
                        .append(f.value())
                        .append('|')
                        .append(f.rule())
                        .append(' ')
                        .append(f.remedy())
                        .append('\n');
            }
            return text.toString().replace(folder + "/", "").strip();
        }
    }

    private String inDesign(String design) {
        return findings(design, UNITS, FRAMEWORK);
    }

    private String inUnits(String from, String to) {
        assertThat(UNITS).contains(from);
        return findings(DESIGN, UNITS.replace(from, to), FRAMEWORK);
    }

    private String inFramework(String from, String to) {
        assertThat(FRAMEWORK).contains(from);
        return findings(DESIGN, UNITS, FRAMEWORK.replace(from, to));
    }

    @Test
    void a01_nothingIsWrong() {
        assertThat(inDesign(DESIGN)).isEmpty();
    }

    @Test
    void a02_aKeyThatDoesNotExist() {
        assertThat(inDesign("normalisation: min-max\ntreatmnt: winsorise\n")).isEqualTo("""
                        design.yaml|2|treatmnt||there is no such key. Did you mean treatment? Keys here are \
                        title, data, framework, seed, screening, denominators, imputation, treatment, \
                        normalisation, weighting, aggregation, assumptions, robustness, sensitivity.""");
    }

    @Test
    void a03_aKeyOfAnotherMethod() {
        assertThat(inDesign("normalisation: {method: min-max, deviation: 2}\n")).isEqualTo("""
                        design.yaml|1|normalisation.deviation||the key means nothing with method: min-max. \
                        Remove it, or choose z-score.""");
    }

    @Test
    void a04_aMethodThatDoesNotExist() {
        assertThat(inDesign("normalisation: minmx\n")).isEqualTo("""
                        design.yaml|1|normalisation.method|minmx|one of these is due here: min-max, z-score, \
                        rank, borda, percentile-rank, fraction-of-max, distance-to-max, distance-to-reference, \
                        distance-to-target, goalposts, fixed, none. Did you mean min-max?""");
    }

    @Test
    void a05_aNumberOutOfItsRange() {
        assertThat(inDesign(DESIGN + "screening: 65\n")).isEqualTo("""
                        design.yaml|2|screening.min-availability|65|a number from 0 to 1 is due here. Correct \
                        it.""");
    }

    @Test
    void a06_aWordWhereANumberIsDue() {
        assertThat(inDesign("normalisation: {method: z-score, mean: ten}\n")).isEqualTo("""
                        design.yaml|1|normalisation.mean|ten|a number is due here. Correct it.""");
    }

    @Test
    void a07_anIndicatorThatTheFrameworkDoesNotHave() {
        assertThat(inDesign("normalisation: {method: min-max, indicators: {aa: rank}}\n"))
                .isEqualTo("""
                        design.yaml|1|normalisation.indicators|aa|there is no such indicator of the framework. \
                        Did you mean a? They are a, b, c.""");
    }

    @Test
    void a08_aUnitThatTheDataDoNotHave() {
        assertThat(inDesign(DESIGN + "screening: {keep: [X]}\n")).isEqualTo("""
                        design.yaml|2|screening.keep|X|there is no such unit of units.csv. Did you mean P? They \
                        are P, Q, R.""");
    }

    @Test
    void a09_aColumnOfGroupsThatTheDataDoNotHave() {
        assertThat(inDesign(DESIGN + "imputation: {method: group-mean, group: regoin}\n"))
                .isEqualTo("""
                        design.yaml|2|imputation.group|regoin|there is no such column of text in units.csv. Did \
                        you mean region? Columns that can group units: pop, region.""");
    }

    @Test
    void a10_anAssumptionAboutAStepThatTheDesignDoesNotHave() {
        assertThat(inDesign(DESIGN + "assumptions: [{vary: treatment, alternatives: [none, winsorise]}]\n"))
                .isEqualTo("""
                        design.yaml|2|assumptions[1].vary|treatment|the design has no treatment, so varying it \
                        would change nothing that is there. Add the step to the design (treatment: none if \
                        nothing is meant to be done), or remove the assumption.""");
    }

    @Test
    void a11_aFileOfWeightsThatIsNotThere() {
        assertThat(inDesign(DESIGN + "weighting: {method: replaced, file: w.csv}\n"))
                .isEqualTo("""
                        w.csv|0|||there is no such file. Check its name and folder.""");
    }

    @Test
    void b01_aUnitTwice() {
        assertThat(inUnits("Q,n,2", "P,n,2")).isEqualTo("""
                        units.csv|3|unit|P|the unit stands in row 2 already. Remove one of the rows; if they \
                        are of different years, add a column period.""");
    }

    @Test
    void b02_textInNumbers() {
        assertThat(inUnits("Q,n,2,3", "Q,n,high,3")).isEqualTo("""
                        units.csv|3|a|high|a number is due here, this is text. Correct the cell or leave it \
                        empty.""");
    }

    @Test
    void b03_aDecimalComma() {
        assertThat(inUnits("Q,n,2,3", "Q,n,\"2,5\",3")).isEqualTo("""
                        units.csv|3|a|2,5|a number is due here; this one has a decimal comma. Write it with a \
                        point: 2.5, here and in the whole file.""");
    }

    @Test
    void b04_anIndicatorWithoutAColumn() {
        assertThat(inUnits("unit,region,a,b", "unit,region,a,bb")).isEqualTo("""
                        units.csv|1|b||the framework has this indicator (framework.csv, row 3), the data have \
                        no such column. Did you mean a? Add the column, or remove it from the framework.""");
    }

    @Test
    void b05_aCellTooMany() {
        assertThat(inUnits("R,s,3,1,2,30", "R,s,3,1,2,30,7")).isEqualTo("""
                        units.csv|4|||the row has 7 fields, the header 6. Check separators and quotation marks \
                        in this row.""");
    }

    @Test
    void c01_aParentTwoLevelsUp() {
        assertThat(findings(DESIGN, UNITS, """
                        code,parent,level
                        a,one,1
                        b,one,1
                        c,index,1
                        one,index,2
                        index,,3
                        """)).isEqualTo("""
                        framework.csv|4|parent|index|c is on level 1 and its parent on level 3: 2 levels up. A \
                        parent is one level up: put a group in between, or correct the level.""");
    }

    @Test
    void c02_aParentThatIsNoNode() {
        assertThat(inFramework("c,two", "c,tow")).isEqualTo("""
                        framework.csv|4|parent|tow|there is no row for this parent. Did you mean two? Add a row \
                        for it or correct the name.""");
    }

    @Test
    void c03_aNodeTwice() {
        assertThat(inFramework("b,one", "a,one")).isEqualTo("""
                        framework.csv|3|code|a|the code stands in line 2 already: a node has one parent. Remove \
                        one of the rows, or give it another code.""");
    }

    @Test
    void c04_aDirectionThatIsNone() {
        assertThat(inFramework("b,one,1,-1", "b,one,1,sideways")).isEqualTo("""
                        framework.csv|3|direction|sideways|a direction is 1 (more is better) or -1 (less is \
                        better). Write one of them.""");
    }

    @Test
    void c05_aNegativeWeight() {
        assertThat(inFramework("b,one,1,-1", "b,one,-1,-1")).isEqualTo("""
                        framework.csv|3|weight|-1|a weight is 0 or more. Turn the direction of the indicator \
                        around if less is better, and give a positive weight.""");
    }

    @Test
    void c06_nodesInACircle() {
        assertThat(inFramework("index,,1,1", "index,one,1,1")).isEqualTo("""
                        framework.csv|5|parent|index|one is its own ancestor: the parents go round in a circle. \
                        Correct one of the parents; only the index itself has none.
                        framework.csv|7|parent|one|index is its own ancestor: the parents go round in a circle. \
                        Correct one of the parents; only the index itself has none.""");
    }

    /// Everything is said at once: two mistakes in the design, two in one row of the data.
    @Test
    void d01_manyMistakesAtOnce() {
        String all = findings("normalisation: minmx\nscreening: 65\n", UNITS.replace("Q,n,2", "P,n,x"), FRAMEWORK);
        assertThat(all.lines().map(line -> line.substring(0, line.indexOf('|', line.indexOf('|') + 1))))
                .containsExactly("design.yaml|2", "design.yaml|1", "units.csv|3", "units.csv|3");
    }

    @Test
    void d02_aDesignThatIsNoYaml() {
        assertThat(inDesign("normalisation: {method: min-max\n")).isEqualTo("""
                        design.yaml|2|||this is not YAML: expected ',' or '}', but got <stream end>. Check \
                        indentation (spaces, no tabs), colons and quotation marks near this line.""");
    }

    @Test
    void d03_aDesignThatIsNotThere() {
        assertThatThrownBy(() -> IndexProject.open(folder.resolve("no.yaml"), Optional.empty(), Optional.empty()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("no.yaml");
    }
}
