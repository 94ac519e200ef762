package eu.chemclust.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a score to its figures, and the commands about frameworks and indicators, as a user runs them.
class ExplainCommandTest {
    @TempDir
    static Path folder;

    @Test
    void a01_lineageOfAPillarReachesItsFigures() {
        Run run = run("explain", "DEE", "crii.chemical-base");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("Chemical base of Sachsen-Anhalt (DEE) in 2023")
                .contains("(a / b) / (1,139,780 / 28,266,513)")
                .contains("a = 15,530  sbs:persons_employed[nace_r2=C20], 2022")
                .contains("b = 15,947  sbs:persons_employed[nace_r2=C20], 2015")
                .contains("Vintage 2015 later");
    }

    @Test
    void a02_theSameByCodeByNameAndAsJson() {
        Run text = run("explain", "DEE", "chembase");
        assertThat(run("explain", "sachsen-anhalt", "Chemical base").out()).isEqualTo(text.out());
        Run json = run("explain", "DEE", "chembase", "--format", "json");
        assertThat(json.out())
                .contains("\"value\" : 15530.0")
                .contains("\"licence\"")
                .doesNotContain("Next:");
        assertThat(run("explain", "DEE", "chembase", "--exact").out()).contains("15530.0");
    }

    @Test
    void a03_frameworkInFrontChoosesIt() {
        Run run = run("explain", "DEE0", "crii-raw.patents");
        assertThat(run.out())
                .contains("a = 35.128  patents:applications_per_million, 2012")
                .contains("Vintage to 2012");
    }

    @Test
    void a04_missingAndWithheldSayWhy() {
        assertThat(run("explain", "ES62", "c20lq").out()).contains("confidential");
        assertThat(run("explain", "NO0B").out()).contains("withheld").contains("of the indicators have a value");
    }

    @Test
    void a05_indicatorsOfBaskets() {
        Run run = run("explain", "DEE", "chemistry-plastics.wages", "--year", "2016");
        assertThat(run.out())
                .contains("the indicator is not part of the index")
                .contains("sbs:wages[nace_r2=C20+C22], 2015");
    }

    @Test
    void a06_asKnownOnADayNoLaterPublicationIsUsed() {
        Run then = run("explain", "DEE", "crii.chemical-base", "--as-known-on", "2023-12-31");
        assertThat(then.status()).as(then.err()).isZero();
        assertThat(then.out())
                .contains("As known on 2023-12-31: 6 publications used, 1 left out (sbs 2022, published 2024).")
                .doesNotContain("Vintage 2022");
        Run before = run("explain", "DEE", "crii.chemical-base", "--as-known-on", "1990-01-01");
        assertThat(before.status()).isEqualTo(ExitStatus.FAILURE);
        assertThat(before.err()).contains("cannot be computed as known on 1990-01-01");
        assertThat(run("chemistry", "regions", "--as-known-on", "1990-01-01").err())
                .contains("No figures of C20");
        assertThat(run("indicators", "c20lq", "--as-known-on", "1990-01-01").out())
                .contains("2016                   0 %");
        assertThat(run("data", "validate", "--as-known-on", "1990-01-01").out()).startsWith("0 findings");
        assertThat(run("data", "flags", "--as-known-on", "1990-01-01").out()).doesNotContain("cells)");
    }

    @Test
    void b01_unknownNamesComeWithTheNearest() {
        Run node = run("explain", "DEE", "chembas");
        assertThat(node.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(node.err()).contains("Nearest: chembase");
        Run region = run("explain", "DEEE", "chembase");
        assertThat(region.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(region.err())
                .contains("There is no region \"DEEE\". Nearest:")
                .contains("DEE Sachsen-Anhalt");
        assertThat(run("explain", "DEE", "--year", "1999").err()).contains("--year takes one of 2016");
    }

    @Test
    void c01_frameworksAndIndicators() {
        assertThat(run("framework", "list").out()).contains("crii-raw").contains("2009 2011 2013 2015");
        assertThat(run("framework", "show", "crii-raw").out())
                .contains("gerd-business")
                .contains("8.3 %");
        Run check = run("framework", "check", "crii-raw");
        assertThat(check.status()).isEqualTo(ExitStatus.FINDINGS);
        assertThat(check.out()).contains("gerd-government").contains("hrst and tertiary");
        assertThat(run("indicators", "--framework", "crii-raw").out())
                .contains("chemistry-refining.lq")
                .contains("patents");
        assertThat(run("indicators", "patents", "--framework", "crii-raw").out())
                .contains("2000 to 2015")
                .contains("Patentanmeldungen");
        assertThat(run("benchmark", "--framework", "crii-rar").err()).contains("takes one of crii, crii-raw");
    }

    @Test
    void c02_rankingFromRawFigures() {
        Run run = run(
                "benchmark",
                "--framework",
                "crii-raw",
                "--replications",
                "300",
                "--top",
                "15",
                "--out",
                folder.resolve("out").toString());
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("Helsinki-Uusimaa ranks 1st of 115 chemical regions")
                .contains("Method crii-raw-2026.1, 300 replications");
    }

    private static Run run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--data");
        all.add(Run.data().toString());
        if (!arguments[0].equals("framework") || arguments[1].equals("check")) {
            all.add("--warehouse");
            all.add(folder.resolve("warehouse").toString());
        }
        return Run.of(all.toArray(String[]::new));
    }
}
