package eu.chemclust.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Editions as a secretariat and its opponents meet them.
class EditionCommandTest {
    @TempDir
    static Path folder;

    private static Run created;

    @BeforeAll
    static void create() {
        created = edition(
                "create",
                "small-1",
                "--replications",
                "30",
                "--data",
                Run.data().toString());
    }

    private static Run edition(String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of("edition", command, "--editions", folder.toString()));
        all.addAll(List.of(arguments));
        return Run.of(all.toArray(String[]::new));
    }

    @Test
    void a01_shippedEditionIsProved() {
        Run run = Run.of(
                "edition",
                "verify",
                "crii-2026.1",
                "--editions",
                Run.data().resolve("editions").toString());
        assertThat(run.err()).doesNotContain("not proved");
        assertThat(run.out()).contains("crii-2026.1 is proved").contains("Fingerprint: ");
        assertThat(run.status()).isZero();
    }

    @Test
    void a02_fromDraftToFrozenToExport() throws IOException {
        assertThat(created.status()).isZero();
        assertThat(created.out()).contains("Draft of small-1: 245 regions").contains("edition freeze small-1");
        assertThat(edition("diff", "small-1", "small-1").out())
                .contains("None of 110 chemical regions have moved")
                .contains("Data, method, membership and geography are the same in both.");
        Run frozen = edition("freeze", "small-1", "--published", "2026-11-22");
        assertThat(frozen.status()).isZero();
        assertThat(frozen.out()).contains("frozen, published on 2026-11-22");
        assertThat(edition("list").out()).containsPattern("small-1 +frozen +2026-11-22");
        Run again = edition("create", "small-1", "--data", Run.data().toString());
        assertThat(again.status()).isEqualTo(ExitStatus.FAILURE);
        assertThat(again.err()).contains("never changes");
        Run exported = edition(
                "export",
                "small-1",
                "--format",
                "csv",
                "--out",
                folder.resolve("out").toString());
        assertThat(exported.status()).isZero();
        assertThat(folder.resolve("out/sources.csv")).exists();
        Path ranks = folder.resolve("small-1/results/ranks.csv");
        assertThat(ranks.toFile().setWritable(true)).isTrue();
        Files.writeString(ranks, Files.readString(ranks).replace("chemical,2023,NL", "chemical,2023,DE"));
        Run tampered = edition("verify", "small-1");
        assertThat(tampered.status()).isEqualTo(ExitStatus.FINDINGS);
        assertThat(tampered.err())
                .contains("small-1 is not proved:")
                .contains("small-1/results/ranks.csv: its checksum is");
        assertThat(edition("export", "small-1").status()).isEqualTo(ExitStatus.FINDINGS);
    }

    @Test
    void a03_fromTheSecondFrameworkToItsExport() throws IOException {
        Run raw = edition(
                "create",
                "raw-1",
                "--framework",
                "crii-raw",
                "--replications",
                "10",
                "--data",
                Run.data().toString());
        assertThat(raw.status()).as(raw.err()).isZero();
        assertThat(raw.out()).contains("Draft of raw-1: 284 regions, 2009, 2011, 2013, 2015, method crii-raw-2026.1");
        assertThat(edition("verify", "raw-1").out()).contains("raw-1 is proved");
        assertThat(edition("list").out()).containsPattern("raw-1 +draft +- +crii-raw-2026.1 +2015 +284");
        assertThat(edition("diff", "raw-1", "raw-1").out()).contains("figures of 2015");
        Run two = edition("diff", "small-1", "raw-1");
        assertThat(two.status()).isEqualTo(ExitStatus.FAILURE);
        assertThat(two.err()).contains("small-1 is one of the framework crii, raw-1 one of crii-raw");
        Path out = folder.resolve("raw-out");
        Run exported = edition("export", "raw-1", "--format", "sdmx-csv,json-stat", "--out", out.toString());
        assertThat(exported.status()).as(exported.err()).isZero();
        assertThat(Files.readString(out.resolve("raw-1.sdmx.csv")))
                .contains("CHEMCLUST:CRII_RAW(1.0.0)")
                .contains("SCORE_crii-raw");
        Path ranks = folder.resolve("raw-1/results/ranks.csv");
        Files.writeString(ranks, Files.readString(ranks).replace("all,2015,DE", "all,2015,PL"));
        Run tampered = edition("verify", "raw-1");
        assertThat(tampered.status()).isEqualTo(ExitStatus.FINDINGS);
        assertThat(tampered.err()).contains("raw-1/results/ranks.csv: its checksum is");
    }

    @Test
    void b01_usageErrorsSayWhatIsAllowed() {
        assertUsage(
                edition(
                        "create",
                        "x-1",
                        "--framework",
                        "crrii",
                        "--data",
                        Run.data().toString()),
                "There is no framework crrii; --framework takes one of crii, crii-raw.");
        assertUsage(edition("create", "../evil"), "cannot be the name of an edition");
        assertUsage(edition("verify", "small-1", "--threads", "0"), "--threads takes numbers from 1");
        assertUsage(edition("export", "small-1", "--format", "pdf"), "none of csv, json-stat, sdmx-csv, xlsx, dcat");
        assertUsage(edition("export", "small-1", "--address", "here"), "--address takes an address");
        assertUsage(edition("diff", "small-1", "small-1", "--top", "-1"), "--top takes 0");
    }

    @Test
    void b04_dayThatDoesNotExistIsToldInWords() {
        assertThat(edition("freeze", "small-1", "--published", "2026-02-30").err())
                .contains("--published wants a day that the calendar has, such as 2023-12-31, not \"2026-02-30\".")
                .doesNotContain("Exception");
    }

    @Test
    void b02_unknownEditionNamesThoseThereAre() {
        Run run = edition("show", "crii-1999.1");
        assertThat(run.status()).isEqualTo(ExitStatus.FAILURE);
        assertThat(run.err()).contains("There is no edition crii-1999.1").contains("small-1");
    }

    @Test
    void b03_foreignFingerprintIsRefused() {
        Run run = edition("verify", "small-1", "--fingerprint", "00");
        assertThat(run.status()).isEqualTo(ExitStatus.FINDINGS);
        assertThat(run.err()).contains("not the edition that was published under that fingerprint");
    }

    private static void assertUsage(Run run, String part) {
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains(part).doesNotContain("Exception");
    }
}
