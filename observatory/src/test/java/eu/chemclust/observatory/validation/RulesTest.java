package eu.chemclust.observatory.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.RegionCode;
import eu.chemclust.tables.BadInputException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesTest {
    private static final String HEADER =
            "id,name,applies_to,left,operator,right,tolerance,importance,missing,message\n";

    @TempDir
    Path folder;

    @Test
    void a01_sumsOfPartsChangesPairsAndTheNation() {
        assertThat(broken("a,n,m:jobs,parts(value),=,value,0.01,error,skip,x")).containsExactly("DE2 2015");
        assertThat(broken("a,n,m:jobs,abs(value - previous(value)),<=,0.5 * previous(value),,hint,skip,x"))
                .containsExactly("DE21 2015");
        assertThat(broken("a,n,m:jobs,value,<=,national(value),,warning,skip,x"))
                .containsExactly("DE22 2015");
        assertThat(broken("a,n,m:jobs,value,requires,same:wages,,hint,skip,x"))
                .hasSize(5)
                .doesNotContain("DE21 2015");
        assertThat(broken("a,n,m:jobs,value,excludes,same:wages,,hint,skip,x")).containsExactly("DE21 2015");
        assertThat(broken("a,n,m:jobs,same:wages / value,>=,0.5,,hint,skip,x")).containsExactly("DE21 2015");
        assertThat(broken("a,n,m:jobs,value,>=,previous(value),,hint,fail,x")).contains("DE21 2014");
    }

    @Test
    void a02_aMissingOrSecretFigureIsNoBreach() {
        ObservationTable figures = table();
        figures.add(SeriesKey.of("m", "jobs"), code("DE22"), Period.year(2016), Double.NaN, "c", "", 9);
        List<Rule> rules = rules("a,n,m:jobs,value,>=,0,,error,fail,x");
        assertThat(new RuleCheck(figures, new ObservationTable(), codes()).check(rules))
                .isEmpty();
        List<Rule> pairs = rules("a,n,m:jobs,value,requires,same:wages,,hint,skip,x");
        int before = new RuleCheck(figures, new ObservationTable(), codes())
                .check(pairs)
                .size();
        figures.add(SeriesKey.of("m", "wages"), code("DE22"), Period.year(2015), Double.NaN, "cd", "", 10);
        assertThat(new RuleCheck(figures, new ObservationTable(), codes()).check(pairs))
                .as("wages that are secret are not missing")
                .hasSize(before - 1);
    }

    @Test
    void b01_anAcceptanceHoldsForThatFigureOnly() {
        List<Rule> rules = rules("a,n,m:jobs,value,<=,100,,error,skip,x");
        RuleFinding finding = new RuleCheck(table(), new ObservationTable(), codes())
                .check(rules)
                .getFirst();
        assertThat(finding.isBlocking()).isTrue();
        Path file = folder.resolve("acceptances.csv");
        Acceptances.append(file, new Acceptance(finding.id(), "=right, \"really\"", "A. Weber", "2026-11-22"));
        Acceptances.append(file, new Acceptance("000000000000", "other", "B", "2026-11-22"));
        Acceptances read = Acceptances.read(file);
        RuleFinding marked = ImportValidation.marked(List.of(finding), read).getFirst();
        assertThat(marked.isBlocking()).isFalse();
        assertThat(marked.acceptance().orElseThrow().reason()).isEqualTo("=right, \"really\"");
        ObservationTable changed = new ObservationTable();
        changed.add(finding.series(), finding.region(), finding.period(), finding.value() + 1, "", "", 1);
        RuleFinding again = new RuleCheck(changed, new ObservationTable(), codes())
                .check(rules)
                .getFirst();
        assertThat(ImportValidation.marked(List.of(again), read).getFirst().isBlocking())
                .isTrue();
    }

    @Test
    void c01_aFigureFarFromItsOwnPastIsSuggested() {
        ObservationTable figures = new ObservationTable();
        for (int year = 2008; year < 2016; year++) {
            double value = year == 2012 ? 9000 : 1000 + year % 3;
            figures.add(SeriesKey.of("m", "jobs"), code("DE21"), Period.year(year), value, "", "", 0);
        }
        assertThat(new Outliers(figures, new ObservationTable()).suggest())
                .singleElement()
                .satisfies(f -> assertThat(f.period()).isEqualTo(Period.year(2012)));
    }

    @Test
    void d01_everythingWrongWithARuleIsTold() {
        assertThatThrownBy(() -> rules("A!,n,nonsense,1 +,~,foo(1),2,grave,never,x"))
                .isInstanceOfSatisfying(
                        BadInputException.class, e -> assertThat(e.findings()).hasSize(8));
    }

    private static List<Rule> rules(String row) {
        return RuleFile.read(
                "rules.csv", new ByteArrayInputStream((HEADER + row + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> broken(String row) {
        return new RuleCheck(table(), new ObservationTable(), codes())
                .check(rules(row)).stream()
                        .map(f -> f.region().code() + " " + f.period())
                        .toList();
    }

    private static ObservationTable table() {
        ObservationTable figures = new ObservationTable();
        SeriesKey jobs = SeriesKey.of("m", "jobs");
        figures.add(jobs, code("DE"), Period.year(2015), 250, "", "", 1);
        figures.add(jobs, code("DE2"), Period.year(2015), 200, "", "", 2);
        figures.add(jobs, code("DE21"), Period.year(2014), 20, "", "", 3);
        figures.add(jobs, code("DE21"), Period.year(2015), 100, "", "", 4);
        figures.add(jobs, code("DE22"), Period.year(2015), 300, "", "", 5);
        figures.add(jobs, code("DE22"), Period.year(2014), 300, "", "", 5);
        figures.add(SeriesKey.of("m", "wages"), code("DE21"), Period.year(2015), 7, "", "", 6);
        return figures;
    }

    private static RegionCode code(String code) {
        return new RegionCode(code, NutsVersion.V2021);
    }

    private static NutsCodes codes() {
        NutsCodes codes = new NutsCodes();
        List.of("DE", "DE2", "DE21", "DE22").forEach(code -> codes.add(code, NutsVersion.V2021));
        return codes;
    }
}
