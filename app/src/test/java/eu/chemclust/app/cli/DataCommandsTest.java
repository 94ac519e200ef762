package eu.chemclust.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// The commands about data as a member and an administrator run them, one after the other on one warehouse.
@TestMethodOrder(MethodOrderer.MethodName.class)
class DataCommandsTest {
    private static final String TABLE = """
            Region;Year;Persons in research
            DEE0;2021;1.234
            DEE0;2022;1.301
            NL42;2022;2.100,5
            DED4;2022;k.A.
            """;

    @TempDir
    static Path folder;

    private static Run ask(String... words) {
        List<String> arguments = new ArrayList<>(Arrays.asList(words));
        arguments.addAll(List.of(
                "--data",
                Run.data().toString(),
                "--warehouse",
                folder.resolve("warehouse").toString()));
        Run run = Run.of(arguments.toArray(String[]::new));
        return new Run(
                run.status(),
                run.out().replace(System.lineSeparator(), "\n").replace(folder.toString(), "FOLDER"),
                run.err().replace(folder.toString(), "FOLDER"));
    }

    private static String done(String... words) {
        Run run = ask(words);
        assertThat(run.status()).as(run.err()).isZero();
        return run.out();
    }

    private static String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    /// The proposal, but for the day on which it was made.
    private static String proposal(String table) throws IOException {
        return done("data", "import", file("own.csv", table), "--propose")
                .replaceAll("retrieved: \"[0-9-]+\"", "retrieved: \"2024-06-01\"");
    }

    /// The proposal as a person completes it.
    private static String mapping() throws IOException {
        return file(
                "own.yaml",
                proposal(TABLE)
                        .replace("unit: {fixed: \"\"}", "unit: {fixed: \"persons\"}")
                        .replace("licence: \"\"", "licence: \"CC BY 4.0\"")
                        .replace("attribution: \"\"", "attribution: \"Own office\"")
                        .replace("published: \"\"", "published: 2024")
                        .replaceAll("nuts: [0-9]+", "nuts: 2021")
                        .replace("\"k.A.\": \"\"", "\"k.A.\": \"c\""));
    }

    @Test
    void a01_aMappingIsProposedWithItsEvidence() throws IOException {
        Golden.assertMatches("data-import-propose.yaml", proposal(TABLE));
    }

    @Test
    void a02_aDryRunStoresNothing() throws IOException {
        String out = done("data", "import", file("own.csv", TABLE), "--mapping", mapping(), "--dry-run");
        Golden.assertMatches("data-import-dry-run.txt", out);
        assertThat(done("data", "vintages", "--format", "csv")).doesNotContain("member-own");
    }

    @Test
    void a03_oneWrongRowStopsTheWholeTableUnlessPartial() throws IOException {
        String mapping = mapping();
        String broken = file("broken.csv", TABLE + "DEQ9;2022;12\nNL42;2o22;5\nDEE0;2020;many\n");
        Run refused = ask("data", "import", broken, "--mapping", mapping);
        assertThat(refused.status()).isEqualTo(ExitStatus.FINDINGS);
        assertThat(done("data", "vintages", "--format", "csv")).doesNotContain("member-own");
        Run partial = ask("data", "import", broken, "--mapping", mapping, "--partial");
        assertThat(partial.status()).isEqualTo(ExitStatus.FINDINGS);
        Golden.assertMatches(
                "data-import-partial.txt", refused.err() + "--- partial\n" + partial.out() + partial.err());
        String rejects = Files.readString(folder.resolve("broken.csv.rejects.csv"));
        assertThat(rejects).contains("DEQ9").contains("2o22").contains("many").doesNotContain("2.100,5");
        assertThat(done("data", "vintages", "--format", "csv")).contains("member-own,2024");
    }

    @Test
    void b01_rulesOnTheShippedFigures() {
        Run run = ask("data", "validate", "--source", "sbs", "--top", "3000");
        assertThat(run.status()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines.stream().filter(line -> line.startsWith("error"))).isEmpty();
        assertThat(lines.stream().filter(line -> line.startsWith("warning"))).hasSizeBetween(20, 60);
        assertThat(run.out())
                .as("Belgium's trade does not add up in the later publication of 2015")
                .contains("sbs:persons_employed[nace_r2=G] BE 2015 = 630777")
                .as("confidential employment is no omission")
                .doesNotContain("sbs:local_units[nace_r2=C] DE25 2008");
    }

    @Test
    void b02_flagsInWords() {
        Golden.assertMatches("data-flags.txt", done("data", "flags"));
    }

    @Test
    void b03_whatIsConfidentialAndWhatFollowsFromPublishedFigures() {
        assertThat(done("data", "confidential"))
                .contains("sbs:persons_employed: 3,003 confidential cells, 33 of them follow from published ones.");
    }

    @Test
    void b04_coverageByIndicatorAndYear() {
        assertThat(done("data", "coverage").lines().toList())
                .anyMatch(line -> line.startsWith("tertiary              99 z   99 z"))
                .anyMatch(line -> line.startsWith("c20growth             84 !"));
    }

    @Test
    void b05_revisionsAndTheScoresTheyMove() {
        assertThat(done("data", "revisions", "--replications", "50"))
                .contains("of 970 shared ones 970 agree and 0 differ")
                .containsPattern("sbs:persons_employed\\[nace_r2=C20] +239 +239 +0 +157 ")
                .contains("regions move");
    }

    @Test
    void b07_aDayBeforeAnyRevisionSaysWhenTheFirstCame() {
        assertThat(done("data", "revisions", "--no-scores", "--as-known-on", "1990-01-01"))
                .startsWith("Nothing was certainly published by 1990-01-01. The first figures came later: ")
                .containsPattern("(on|by) [0-9]{4}-[0-9]{2}-[0-9]{2}")
                .doesNotContain("Every changed cell");
        assertThat(done("data", "revisions", "--no-scores", "--as-known-on", "2014-12-31", "--source", "sbs"))
                .startsWith("Nothing of the source sbs was certainly published by 2014-12-31.");
        Run unknown = ask("data", "revisions", "--no-scores", "--source", "sbz");
        assertThat(unknown.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(unknown.err()).contains("There is no source sbz in the warehouse; --source takes one of ");
    }

    @Test
    void b06_vintages() {
        assertThat(done("data", "vintages", "--format", "csv").lines().toList())
                .anyMatch(line -> line.startsWith("sbs,2015 later,"))
                .anyMatch(line -> line.startsWith("ris,2023,"));
    }
}
