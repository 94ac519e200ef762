package eu.chemclust.app.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chemclust.exchange.matching.UnmetRequests;
import eu.chemclust.tables.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Requests that are kept are not lost, whoever else keeps some and whatever happened to the file.
final class DemandFileTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("demand").resolve("requests.csv");
    }

    private static UnmetRequests.Unmet unmet(String process) {
        return new UnmetRequests.Unmet(process, "5-6", "51.3,12.0");
    }

    @Test
    void a01_whatIsKeptIsRead() throws IOException {
        DemandFile file = new DemandFile(file());
        assertThat(file.read().requests().requests()).isEmpty();
        assertThat(file.keep(unmet("Plasma \"cold\", wet")).requests().requests())
                .isEmpty();
        file.keep(unmet("quantum annealing"));
        assertThat(file.read())
                .isEqualTo(new DemandFile.Kept(
                        new UnmetRequests(List.of(unmet("plasma \"cold\", wet"), unmet("quantum annealing"))), ""));
        assertThat(Files.readString(file())).startsWith("process,trl,region");
    }

    @Test
    void a02_aLastLineThatIsCutOffCostsOnlyItselfAndIsTold() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "process,trl,region\ndrying,,DEE0\nmilling,5-");
        DemandFile.Kept kept = new DemandFile(file()).read();
        assertThat(kept.requests().requests())
                .extracting(UnmetRequests.Unmet::process)
                .containsExactly("drying");
        assertThat(kept.cut()).isEqualTo("milling,5-");
        assertThat(new DemandFile(file()).keep(unmet("sieving")).cut()).isEqualTo("milling,5-");
        assertThat(new DemandFile(file()).read().requests().requests())
                .extracting(UnmetRequests.Unmet::process)
                .containsExactly("drying", "sieving");
        Files.writeString(file(), "process,trl,region\ndrying,,DEE0");
        assertThat(new DemandFile(file()).read().requests().requests()).hasSize(1);
        Files.writeString(file(), "process,trl,region");
        assertThat(new DemandFile(file()).keep(unmet("sieving")).cut()).isEmpty();
    }

    @Test
    void a03_anotherFileIsNotTouched() throws IOException {
        Files.createDirectories(file().getParent());
        for (String other : List.of("name,age\nx,1\n", "process,trl,region,who\na,,b,me\n", "hello")) {
            Files.writeString(file(), other);
            assertThatThrownBy(() -> new DemandFile(file()).keep(unmet("drying")))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("process,trl,region");
            assertThat(file()).hasContent(other);
        }
        Files.writeString(file(), "process,trl,region\nbroken,row\nwhole,,DEE0\n");
        assertThatThrownBy(() -> new DemandFile(file()).keep(unmet("drying"))).isInstanceOf(BadInputException.class);
        assertThat(Files.readString(file())).contains("broken,row").doesNotContain("drying");
    }

    @Test
    void a04_processesThatKeepAtOnceLoseNothing() throws IOException, InterruptedException {
        int each = 60;
        List<Process> processes = new ArrayList<>();
        for (String place : List.of("DEE0", "NL42", "ES12")) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            KeepingProcess.class.getName(),
                            file().toString(),
                            place,
                            Integer.toString(each))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(place + ".txt").toFile())
                    .start());
        }
        DemandFile file = new DemandFile(file());
        for (int i = 0; i < each; i++) {
            file.keep(unmet("process " + i));
            assertThat(file.read().cut()).isEmpty();
        }
        for (Process process : processes) {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isZero();
        }
        List<UnmetRequests.Unmet> kept = file.read().requests().requests();
        assertThat(kept).hasSize(4 * each).doesNotHaveDuplicates();
    }
}
