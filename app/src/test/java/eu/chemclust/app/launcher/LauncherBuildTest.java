package eu.chemclust.app.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// When the launcher builds, and how it shares and frees the lock.
@DisabledOnOs(OS.WINDOWS)
@Timeout(120)
class LauncherBuildTest extends LauncherProject {
    @Test
    void buildsWhatIsMissingOnTheJdkFoundAndOnlyOnce() throws Exception {
        Path home = jdk(jvms.resolve("java-25"), "25");

        assertThat(launch().err())
                .isEqualTo("Building ChemClust (first run, one to three minutes with its downloads) ...\n");
        assertThat(launch().err()).isEmpty();
        assertThat(root.resolve("builds")).hasContent("Maven on " + home);
        assertThat(root.resolve("app/target/build.lock")).doesNotExist();
    }

    @Test
    void buildsAgainWhenASourceIsNewerOrGone() throws Exception {
        jdk(jvms.resolve("java-25"), "25");
        for (String file : List.of("pom.xml", "app/pom.xml", "engine/src/main/java/Engine.java", "chemclust")) {
            build();
            Files.setLastModifiedTime(root.resolve(file), FileTime.from(Instant.now()));
            assertThat(launch().err()).as(file).isEqualTo("Building ChemClust (its sources have changed) ...\n");
        }
        build();
        Files.delete(root.resolve("data/set.csv"));
        assertThat(launch().err()).isEqualTo("Building ChemClust (its sources have changed) ...\n");
    }

    @Test
    void aFailedBuildEndsWithTheLogsLastLinesAndItsPath() throws Exception {
        jdk(jvms.resolve("java-25"), "25");
        script(
                root.resolve("mvnw"),
                "#!/bin/sh\nseq=0\nwhile [ $seq -lt 50 ]; do seq=$((seq + 1)); echo line $seq; done\nexit 1\n");

        Run run = launch();

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(
                        "line 50\n",
                        "line 31\n",
                        root.resolve("app/target/build.log").toString())
                .doesNotContain("line 30\n");
        assertThat(root.resolve("app/target/build.lock")).doesNotExist();
    }

    @Test
    void aBuildThatLeavesNoApplicationIsAFailure() throws Exception {
        jdk(jvms.resolve("java-25"), "25");
        script(root.resolve("mvnw"), "#!/bin/sh\necho '[ERROR] nothing was made'\n");

        Run run = launch();

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("nothing was made");
    }

    @Test
    void twoLaunchesAtOnceBuildOnce() throws Exception {
        jdk(jvms.resolve("java-25"), "25");
        script(root.resolve("mvnw"), FAKE_MAVEN.replace("mkdir", "sleep 2\nmkdir"));

        Process first = start(root.resolve("chemclust"));
        while (!Files.exists(root.resolve("builds"))) {
            Thread.sleep(20);
        }
        Run second = launch();

        assertThat(first.waitFor()).isZero();
        assertThat(second.status()).isZero();
        assertThat(second.err()).startsWith("Another launch is building ChemClust");
        assertThat(Files.readAllLines(root.resolve("builds"))).hasSize(1);
    }

    @Test
    void takesOverTheLockOfALaunchThatDied() throws Exception {
        jdk(jvms.resolve("java-25"), "25");
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Path lock = Files.createDirectories(root.resolve("app/target/build.lock"));
        Files.writeString(lock.resolve("holders"), dead.pid() + "\n");

        assertThat(launch().err())
                .isEqualTo("Building ChemClust (first run, one to three minutes with its downloads) ...\n");
        assertThat(lock).doesNotExist();
    }

    @Test
    void aStoppedLaunchStopsItsBuildAndFreesTheLock() throws Exception {
        jdk(jvms.resolve("java-25"), "25");
        script(root.resolve("mvnw"), "#!/bin/sh\necho $$ >builds\nexec sleep 60\n");

        Process launch = start(root.resolve("chemclust"));
        while (!Files.exists(root.resolve("builds"))
                || Files.readString(root.resolve("builds")).isEmpty()) {
            Thread.sleep(20);
        }
        long build = Long.parseLong(Files.readString(root.resolve("builds")).strip());
        launch.destroy();

        assertThat(launch.waitFor()).isEqualTo(128 + 15);
        assertThat(ProcessHandle.of(build).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(root.resolve("app/target/build.lock")).doesNotExist();
    }
}
