package eu.chemclust.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// `find` as a user meets it: the shipped catalogue with a table of the user's own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindCommandTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    void ownTable() throws IOException {
        Files.writeString(
                folder.resolve("own.csv"),
                "name;ort;was;lat;lon\nTesthalle Merseburg;Merseburg;drying;51.35;11.99\nKaputt;;;999;0\n");
        Files.writeString(folder.resolve("own.yaml"), """
                mapping: 1
                from: own.csv
                kind: facility
                id: "{name}"
                confirmed: 2026-11-01
                fields:
                  title.de: name
                  summary: was
                  country: {value: DE}
                  place: ort
                  latitude: lat
                  longitude: lon
                """);
    }

    private Run find(String... arguments) {
        List<String> all = new ArrayList<>(List.of("find"));
        all.addAll(List.of(arguments));
        all.addAll(List.of(
                "--data",
                Run.data().toString(),
                "--index",
                folder.resolve("search").toString(),
                "--own",
                folder.resolve("own.yaml").toString(),
                "--on",
                "2026-11-22"));
        return Run.of(all.toArray(String[]::new));
    }

    @Test
    void theExampleOfTheHelp() {
        Run run = find("fermentation pilot plant", "--kind", "facility", "--near", "DEE0", "--within", "300km");
        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
        assertThat(run.out())
                .contains("Understood: fermentation, pilot infrastructure.")
                .contains("Fraunhofer Center for Chemical-Biotechnological Processes CBP")
                .contains("Leuna DEE0B")
                .contains("findings and doubtful pairs");
    }

    @Test
    void aUsersOwnTableIsFoundAndItsFindingsAreListed() throws IOException {
        Run run = find("Testhalle", "--near", "51.35,11.99", "--sort", "nearest");
        assertThat(run.out()).contains("Testhalle Merseburg").contains("DEE0B").contains("0 km");
        try (var files = Files.walk(folder.resolve("search"))) {
            Path findings = files.filter(file -> file.endsWith("findings.csv"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.readString(findings)).contains("own.csv").contains("999 0");
        }
    }

    @Test
    void unknownThemesAndTopicsAreRefusedWithTheNearest() {
        Run theme = find("--theme", "skils");
        assertThat(theme.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(theme.err()).contains("There is no theme skils. The nearest: skills", "circularity");
        Run topic = find("--topic", "Wasserstof");
        assertThat(topic.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(topic.err()).contains("The nearest: hydrogen");
        assertThat(find("--theme", "Skills", "--top", "1").status()).isEqualTo(ExitStatus.DONE);
    }

    @Test
    void withoutWordsTheOrderIsSaidAndTheSameEachTime() {
        Run run = find("--top", "12");
        assertThat(run.out()).contains("Without words, kinds come in turn").doesNotContain("missile");
        assertThat(run.out()
                        .lines()
                        .filter(line -> line.startsWith("     practice  "))
                        .count())
                .isGreaterThan(1);
        assertThat(find("--top", "12").out()).isEqualTo(run.out());
    }

    @Test
    void wordsWithoutEndAreCutAndSaid() {
        Run run = find("hydrogen ".repeat(1 << 17), "--top", "1");
        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
        assertThat(run.out()).contains("only the first were searched").hasSizeLessThan(3000);
        assertThat(find("*".repeat(1 << 20), "--top", "1").status()).isEqualTo(ExitStatus.DONE);
    }

    @Test
    void filesOfEveryForm() throws IOException {
        for (String form : List.of("csv", "xlsx", "json", "ics", "atom")) {
            Path file = folder.resolve("calls." + form);
            Run run = find("Wasserstoff", "--kind", "call", "--sort", "deadline", "--out", file.toString());
            assertThat(run.status()).as(form).isEqualTo(ExitStatus.DONE);
            assertThat(run.out()).contains("records written.");
            byte[] once = Files.readAllBytes(file);
            assertThat(once).as(form).isNotEmpty();
            find("Wasserstoff", "--kind", "call", "--sort", "deadline", "--out", file.toString());
            assertThat(Files.readAllBytes(file)).as(form).isEqualTo(once);
        }
    }

    @Test
    void whatCannotBeIsToldBeforeAnyWork() {
        assertThat(find("x", "--kind", "wizard").err()).contains("--kind takes one of practice, facility");
        assertThat(find("x", "--within", "300km").err()).contains("--within needs --near");
        assertThat(find("x", "--sort", "nearest").err()).contains("needs --near");
        assertThat(find("x", "--near", "DEE0", "--within", "far").err()).contains("300km");
        assertThat(find("x", "--language", "xx").err()).contains("en, de, pl");
        assertThat(find("x", "--out", "calls.doc").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(find("x", "--near", "Atlantis").err()).contains("Atlantis is not known");
    }

    @Test
    void aMegabyteIsNoHarm() {
        Run run = find("a*".repeat(1 << 19));
        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
        assertThat(run.out()).contains("too many").hasSizeLessThan(20_000);
    }
}
