package eu.chemclust.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.observatory.source.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main job from data packages to terminal and files, as a user runs it.
class BenchmarkCommandTest {
    @TempDir
    static Path folder;

    @Test
    void a01_rankingOfTheShippedDataIsTheGoldenOne() {
        Run run = benchmark("golden", "--top", "30");
        assertThat(run.err()).doesNotContain("Exception");
        assertThat(run.status()).isZero();
        // The last lines name the folder, which differs from run to run.
        Golden.assertMatches("ranking.txt", run.out().substring(0, run.out().indexOf("Files:")));
    }

    @Test
    void a02_secondRunFromAnEmptyWarehouseGivesTheSameBytes() throws IOException {
        Run.of(arguments("one", "warehouse-one", "--replications", "150"));
        Run.of(arguments("two", "warehouse-two", "--replications", "150"));
        Map<String, String> one = contents(folder.resolve("one"));
        assertThat(one.keySet())
                .containsExactlyInAnyOrder(
                        "index.html",
                        "manifest.json",
                        "map.svg",
                        "ranking-all.csv",
                        "ranking.csv",
                        "ranking.svg",
                        "scores.csv");
        assertThat(contents(folder.resolve("two"))).isEqualTo(one);
    }

    @Test
    void a03_optionsChooseWhatIsPrintedNotTheRanks() {
        Run csv = benchmark("csv", "--replications", "150", "--format", "csv");
        Run dutch = benchmark("csv", "--replications", "150", "--format", "csv", "--country", "NL", "--members");
        assertThat(dutch.out().lines().skip(1))
                .hasSize(5)
                .allSatisfy(line -> assertThat(csv.out()).contains(line));
        Run json =
                benchmark("csv", "--replications", "150", "--format", "json", "--top", "2", "--year", "2016", "--all");
        assertThat(json.out())
                .contains("\"year\" : 2016")
                .contains("\"scope\" : \"all\"")
                .contains("\"of\" : 244");
    }

    @Test
    void a04_allNamesWhatIsNotCovered() {
        Run run = benchmark("csv", "--replications", "150", "--all", "--top", "1");
        assertThat(run.out()).contains("Not covered: NO0B (0 % of the indicators have a value)");
        assertThat(run.out()).contains("243 more; --top 0 prints all.");
    }

    @Test
    void a05_nothingFitsIsSaid() {
        Run run = benchmark("csv", "--replications", "150", "--country", "CH");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("No ranked region fits the options. Leave one out, or add --all.");
    }

    @Test
    void b01_usageErrorsSayWhatIsAllowed() {
        assertUsage(benchmark("usage", "--replications", "10", "--year", "2031"), "--year takes one of 2016, 2017");
        assertUsage(
                benchmark("usage", "--replications", "10", "--country", "Germany"), "--country takes one of AT, BE");
        assertUsage(benchmark("usage", "--replications", "10", "--top", "-1"), "--top takes 0 (all)");
        assertUsage(benchmark("usage", "--replications", "0"), "--replications takes a number from 1");
        assertUsage(benchmark("usage", "--format", "xml"), "--format wants one of table, csv, json, not \"xml\".");
        assertUsage(Run.of("bench"), "bench");
    }

    @Test
    void b02_changedDataFileIsAFinding() throws IOException {
        Path data = copyOfData("data-copy");
        Files.writeString(data.resolve("interreg-2014-2020/interreg_by_nuts3.csv"), "nuts3_2021\n");
        Run run = Run.of(
                "benchmark",
                "--data",
                data.toString(),
                "--out",
                folder.resolve("bad").toString(),
                "--warehouse",
                folder.resolve("bad-warehouse").toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .contains("The input has a finding:")
                .contains("interreg-2014-2020/interreg_by_nuts3.csv")
                .contains("the checksum should be sha256:")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("bad/manifest.json")).doesNotExist();
    }

    @Test
    void b05_settingsAndFormulasThatFitNothingAreFindings() throws IOException {
        Path data = copyOfData("data-misfit");
        replace(data, "crii", "method.json", "\"framework\": \"crii\"", "\"framework\": \"criii\"");
        Run wrong = Run.of(withData(data));
        assertThat(wrong.status()).isEqualTo(1);
        assertThat(wrong.err()).contains("crii/method.json, column framework, value \"criii\"");
        replace(data, "crii", "method.json", "\"framework\": \"criii\"", "\"framework\": \"crii\"");
        replace(data, "crii", "framework.csv", "value(ris:1.1.2)", "value(ris:9.9.9)");
        Run unknown = Run.of(withData(data));
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.err())
                .contains("formula of tertiary, value \"ris:9.9.9\": no source has observations of this series.");
    }

    private static String[] withData(Path data) {
        return new String[] {
            "benchmark",
            "--data",
            data.toString(),
            "--warehouse",
            folder.resolve("warehouse").toString(),
            "--replications",
            "5",
            "--out",
            folder.resolve("misfit").toString()
        };
    }

    /// Changes a file of a package and its checksum, so that the content is what is wrong.
    private static void replace(Path data, String owner, String file, String old, String changed) throws IOException {
        Path path = data.resolve(owner).resolve(file);
        String before = sha256(path);
        String text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(path, text.replace(old, changed));
        Path description = data.resolve(owner).resolve("datapackage.json");
        Files.writeString(description, Files.readString(description).replace(before, sha256(path)));
    }

    private static String sha256(Path path) throws IOException {
        return DataFolder.sha256(Files.newInputStream(path));
    }

    @Test
    void b03_folderThatCannotBeWrittenIsASentence() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "");
        Run run = Run.of("benchmark", "--data", Run.data().toString(), "--out", file.toString());
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("cannot be written").contains("--out").doesNotContain("\tat ");
    }

    @Test
    void b04_missingDataFolderIsASentence() {
        Run run = Run.of(
                "benchmark",
                "--data",
                folder.resolve("nowhere").toString(),
                "--out",
                folder.resolve("nowhere-out").toString());
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("There is no data folder at").contains("--data");
    }

    @Test
    void c01_helpTellsOptionsAndExitStatuses() {
        assertThat(Run.of("--help").out())
                .contains("Exit status:")
                .contains("benchmark")
                .contains("serve");
        assertThat(Run.of("benchmark", "--help").out()).contains("--warehouse").contains("Examples:");
        assertThat(Run.of("serve", "--help").out()).contains("--port");
        assertThat(Run.of("--version").out()).contains("ChemClust ").contains("Method ");
    }

    private static void assertUsage(Run run, String words) {
        assertThat(run.err()).contains(words).doesNotContain("\tat ");
        assertThat(run.status()).isEqualTo(2);
    }

    private static Run benchmark(String out, String... more) {
        return Run.of(arguments(out, "warehouse", more));
    }

    private static String[] arguments(String out, String warehouse, String... more) {
        return Stream.concat(
                        Stream.of(
                                "benchmark",
                                "--data",
                                Run.data().toString(),
                                "--warehouse",
                                folder.resolve(warehouse).toString(),
                                "--out",
                                folder.resolve(out).toString()),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }

    private static Path copyOfData(String name) throws IOException {
        Path copy = folder.resolve(name);
        try (Stream<Path> files = Files.walk(Run.data())) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(Run.data().relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return copy;
    }
}
