package eu.chemclust.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.designs.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An index as a user makes it, from an empty folder, with the mistakes that people make.
final class IndexCommandTest {
    @TempDir
    private Path folder;

    private String starter() {
        Path index = folder.resolve("my-index");
        assertThat(Run.of("index", "new", index.toString()).status()).isZero();
        return index.resolve("design.yaml").toString();
    }

    private String out(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void a01_theStarterRunsThroughEveryCommand() {
        String design = starter();
        assertThat(Run.of("index", "validate", design).out()).contains("in order");
        for (String command : new String[] {"run", "audit", "robustness", "sensitivity"}) {
            Run run = Run.of("index", command, design, "--out", out(command));
            assertThat(run.status()).as(run.err()).isZero();
            assertThat(run.out()).contains("Example index of fourteen invented towns");
            assertThat(folder.resolve(command).resolve("manifest.json")).isNotEmptyFile();
        }
    }

    @Test
    void a02_theSameRunGivesTheSameBytes() throws IOException {
        String design = starter();
        Run.of("index", "run", design, "--out", out("one"), "--xlsx");
        Run.of("index", "run", design, "--out", out("two"), "--xlsx");
        assertThat(Files.readAllBytes(folder.resolve("one/manifest.json")))
                .isEqualTo(Files.readAllBytes(folder.resolve("two/manifest.json")));
    }

    @Test
    void a03_aFolderThatHoldsSomethingElseIsLeftAlone() throws IOException {
        String design = starter();
        Files.createDirectories(folder.resolve("mine"));
        Files.writeString(folder.resolve("mine/letter.txt"), "dear");
        Run run = Run.of("index", "run", design, "--out", out("mine"));
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains("--overwrite");
        assertThat(folder.resolve("mine")).isDirectoryContaining("glob:**letter.txt");
    }

    @Test
    void a04_everyMistakeIsToldAtOnceWithItsLine() throws IOException {
        starter();
        Path index = folder.resolve("my-index");
        Files.writeString(index.resolve("design.yaml"), """
                treatmnt: winsorise
                screening:
                  min-availability: 65
                normalisation: minmx
                weighting: {method: replaced, weights: {patent: 2}}
                assumptions:
                  - vary: treatment
                    alternatives: [none]
                """);
        Run run = Run.of("index", "validate", index.resolve("design.yaml").toString());
        assertThat(run.status()).isEqualTo(ExitStatus.FINDINGS);
        assertThat(run.err())
                .contains("row 1, column treatmnt")
                .contains("Did you mean treatment?")
                .contains("row 3, column screening.min-availability, value \"65\"")
                .contains("Did you mean min-max?")
                .contains("Did you mean patents?")
                .contains("the design has no treatment");
    }

    @Test
    void a05_mistakesInTables() throws IOException {
        String design = starter();
        Path index = folder.resolve("my-index");
        String units = Files.readString(index.resolve("units.csv"))
                .replace("BIR,Birkental,north,40.1,61.8", "ASH,Birkental,north,40.1,\"61,8\"")
                .replace("COR,Cornaro,south,53.6,57.7,3.26", "COR,Cornaro,south,53.6,57.7,high");
        Files.writeString(index.resolve("units.csv"), units);
        Run run = Run.of("index", "run", design, "--out", out("run"));
        assertThat(run.status()).isEqualTo(ExitStatus.FINDINGS);
        assertThat(run.err())
                .contains("row 3, column unit, value \"ASH\": the unit stands in row 2 already")
                .contains("decimal comma")
                .contains("row 4, column research, value \"high\"");
    }

    @Test
    void a06_mistakesInTheFramework() throws IOException {
        String design = starter();
        Path index = folder.resolve("my-index");
        Files.writeString(index.resolve("framework.csv"), """
                code,parent,level,weight,direction
                patents,index,1,-1,1
                research,inovation,1,1,up
                graduates,innovation,1,x,sideways
                innovation,index,2,1,1
                index,,3,1,1
                other,,3,1,1
                """);
        Run run = Run.of("index", "validate", design);
        assertThat(run.err())
                .contains("2 levels up")
                .contains("a weight is 0 or more")
                .contains("Did you mean innovation?")
                .contains("column direction, value \"sideways\"")
                .contains("it is not the only one");
    }

    @Test
    void a07_exportAndImportAreInverse() {
        String design = starter();
        Path index = folder.resolve("my-index");
        assertThat(Run.of("index", "export", design, "--out", out("coinr")).status())
                .isZero();
        Run run = Run.of(
                "index", "import", "coinr", out("coinr/iData.csv"), out("coinr/iMeta.csv"), "--out", out("back"));
        assertThat(run.status()).as(run.err()).isZero();
        Tables before = Tables.open(index.resolve("units.csv"), index.resolve("framework.csv"));
        Tables after = Tables.open(folder.resolve("back/units.csv"), folder.resolve("back/framework.csv"));
        assertThat(after.units().data()).isEqualTo(before.units().data());
        assertThat(after.units().groups()).isEqualTo(before.units().groups());
        assertThat(after.framework().framework()).isEqualTo(before.framework().framework());
        Run imported = Run.of("index", "run", out("back/design.yaml"), "--out", out("run"));
        assertThat(imported.status()).as(imported.err()).isZero();
    }

    @Test
    void a08_twoDesignsAreCompared() throws IOException {
        String design = starter();
        Path other = folder.resolve("my-index/other.yaml");
        Files.writeString(
                other, Files.readString(Path.of(design)).replace("aggregation: arithmetic", "aggregation: geometric"));
        Run run = Run.of("index", "compare", design, "--with", other.toString(), "--out", out("compare"));
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("14 units are ranked in both");
    }
}
