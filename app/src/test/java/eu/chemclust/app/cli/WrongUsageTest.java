package eu.chemclust.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said of a command line that is wrong: what the option takes, with an example, and where to read on.
class WrongUsageTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    benchmark --year abc                    | --year wants a whole number such as 2023, not "abc".
                    benchmark --top 2.5                     | --top wants a whole number such as 10, not "2.5".
                    benchmark --replications 99999999999    | --replications wants a smaller number, not "99999999999".
                    region NL42 --year 2O23                 | --year wants a whole number such as 2023, not "2O23".
                    peers NL42 --count many                 | --count wants a whole number such as 10, not "many".
                    explain DEE crii --as-known-on 1.2.2020 | --as-known-on wants a day such as 2023-12-31, not "1.2.2020".
                    edition freeze x --published 2026-02-30 | --published wants a day that the calendar has, such as 2023-12-31, not "2026-02-30".
                    edition verify x --threads 1,b          | --threads wants a whole number such as 10, not "b".
                    edition create x --replications 1e4     | --replications wants a whole number such as 10, not "1e4".
                    effect NL42 --node crii --since MMXX    | --since wants a whole number such as 2023, not "MMXX".
                    serve --port http                       | --port wants a whole number such as 10, not "http".
                    data fetch eurostat:x1 --since ''       | --since wants a whole number such as 2023, not "''".
                    data coverage --year x                  | --year wants a whole number such as 2023, not "x".
                    find --top x                            | --top wants a whole number such as 10, not "x".
                    benchmark --format pdf                  | --format wants one of table, csv, json, not "pdf".
                    edition export x --format pdf           | --format: "pdf" is none of csv, json-stat, sdmx-csv, xlsx, dcat.
                    benchmark --year                        | --year wants a value, YEAR: Year of the ranking.
                    effect NL42 --since 2020                | --node NODE is missing: Pillar or indicator by its code.
                    edition verify                          | NAME is missing: Name of the edition.
                    benchmark --yaer 2023                   | There is no option --yaer here. Did you mean
                    benchmark now                           | "now" is one word too many.
                    benchmrk                                | There is no command benchmrk. Did you mean
                    edition shwo x                          | There is no command shwo. Did you mean
                    """)
    void a01_saysWhatIsDue(String line, String sentence) {
        Run run = Run.of(line.split(" "));
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).startsWith(sentence).containsPattern("\\RHelp: ./chemclust.* --help\\R$");
        assertThat(run.err().lines()).hasSizeLessThan(4);
        assertThat(run.out()).isEmpty();
    }

    /// A folder or nothing where a file is due is an error of the command line, told before anything is read.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    data import FILE --propose                 | FILE
                    edition create x-1 --peers-file FILE       | --peers-file
                    plan FILE                                  | PLAN
                    index validate FILE                        | DESIGN
                    """)
    void b01_folderOrNothingInPlaceOfAFile(String line, String name) {
        Run absent = Run.of(
                line.replace("FILE", folder.resolve("absent.csv").toString()).split(" "));
        assertThat(absent.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(absent.err())
                .contains("There is no file " + folder.resolve("absent.csv"))
                .contains(name);
        Run inside = Run.of(line.replace("FILE", folder.toString()).split(" "));
        assertThat(inside.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(inside.err()).contains(folder + " is a folder; " + name + " wants the name of a file in it.");
    }

    @Test
    void b02_aPlanThatIsSomethingElseIsCalledWhatItIs() throws IOException {
        Path pdf = Files.writeString(folder.resolve("plan.csv"), "%PDF-1.7\n");
        Run run = Run.of("plan", pdf.toString(), "--data", Run.data().toString());
        assertThat(run.status()).isEqualTo(ExitStatus.FINDINGS);
        assertThat(run.err()).contains("plan.csv: the file is a PDF document, whatever its name.");
    }
}
