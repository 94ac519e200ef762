package eu.chemclust.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `data nuts-version` and the arguments of `data fetch`, as a user meets them.
class NutsVersionCommandTest {
    @TempDir
    Path folder;

    private Run run(String content, String... more) throws IOException {
        Path file = folder.resolve("table.csv");
        Files.writeString(file, content);
        String[] arguments = new String[5 + more.length];
        System.arraycopy(
                new String[] {
                    "data",
                    "nuts-version",
                    file.toString(),
                    "--data",
                    Run.data().toString()
                },
                0,
                arguments,
                0,
                5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return Run.of(arguments);
    }

    @Test
    void oneVersionHasAllCodes() throws IOException {
        Run run = run("name;region;value\nMazowieckie;PL12;1\nHelsinki;FI1B;2\nZahodna Slovenija;SI04;3\n");
        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
        assertThat(run.out())
                .contains("column region: 3 different codes")
                .contains("The file uses NUTS 2013: no other version has all its codes.");
    }

    @Test
    void ambiguousMeansAsk() throws IOException {
        Run run = run("geo,value\nDEE0,1\nAT11,2\n");
        assertThat(run.status()).isEqualTo(ExitStatus.FINDINGS);
        assertThat(run.out()).contains("The codes fit 2006, 2010, 2013, 2016, 2021, 2024 alike. Ask whoever");
    }

    @Test
    void eurostatsBulkFormAndMixedVersions() throws IOException {
        Run run = run("freq,geo\\TIME_PERIOD\t2014 \t2022 \nA,PL12\t1 \t: \nA,PL91\t: \t2 \n");
        assertThat(run.status()).isEqualTo(ExitStatus.FINDINGS);
        assertThat(run.out()).contains("column geo: 2").contains("The file mixes versions");
    }

    @Test
    void wrongColumnIsAFinding() throws IOException {
        Run run = run("geo,value\nDEE0,1\n", "--column", "region");
        assertThat(run.status()).isEqualTo(ExitStatus.FINDINGS);
        assertThat(run.err()).contains("no such column of region codes; the header has: geo, value.");
    }

    @Test
    void argumentsOfFetchAreChecked() {
        String data = Run.data().toString();
        assertThat(Run.of("data", "fetch", "nama_10r_3gdp", "--data", data))
                .satisfies(run -> assertThat(run.status()).isEqualTo(ExitStatus.USAGE))
                .satisfies(run -> assertThat(run.err()).contains("write eurostat:TABLE"));
        assertThat(Run.of("data", "fetch", "eurostat:x1", "--filter", "DEE0", "--data", data)
                        .err())
                .contains("--filter takes DIMENSION=CODE");
        assertThat(Run.of("data", "fetch", "eurostat:x1", "--format", "xml", "--data", data)
                        .err())
                .contains("--format takes tsv, sdmx-csv or json-stat");
        assertThat(Run.of("data", "fetch", "eurostat:x1", "--base-url", "ftp://x", "--data", data)
                        .err())
                .contains("an address of the form https://host/path/");
    }
}
