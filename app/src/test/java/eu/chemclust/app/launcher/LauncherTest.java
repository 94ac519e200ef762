package eu.chemclust.app.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// What the launcher hands to the application.
@DisabledOnOs(OS.WINDOWS)
@Timeout(120)
class LauncherTest extends LauncherProject {
    @Test
    void handsArgumentsOnAsTheyAreAndReturnsTheApplicationsStatus() throws Exception {
        jdk(jvms.resolve("java-25"), "25");
        environment.put("FAKE_STATUS", "1");
        environment.put("CHEMCLUST_JAVA_OPTIONS", "-Xmx1g  -Dpattern=*");
        Files.createFile(
                Files.createDirectories(folder.resolve("working folder")).resolve("-Dpattern=file"));

        Run run = launch("benchmark", "--out", "my folder", "*", "", "a\"b'c");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out().lines())
                .contains("<-Xmx1g>", "<-Dpattern=*>", "<-Dchemclust.home=" + root + ">")
                .endsWith(
                        "<-jar>",
                        "<" + root.resolve("app/target/chemclust/chemclust.jar") + ">",
                        "<benchmark>",
                        "<--out>",
                        "<my folder>",
                        "<*>",
                        "<>",
                        "<a\"b'c>");
    }

    @Test
    void worksThroughSymbolicLinksFromAnyFolder() throws Exception {
        jdk(jvms.resolve("java-25"), "25");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("the project/chemclust"));
        Path linkToLink = Files.createSymbolicLink(folder.resolve("bin/chemclust"), link);

        assertThat(launch(linkToLink).out()).contains("<-Dchemclust.home=" + root + ">");
    }

    @Test
    void usesTheFasterStartOnlyWhenItIsNewerThanTheApplication() throws Exception {
        jdk(jvms.resolve("java-25"), "25");
        script(jvms.resolve("java-25/bin/java"), """
                #!/bin/sh
                for argument; do case $argument in
                  -XX:AOTCacheOutput=*) sleep 0.1; echo cache >"${argument#*=}"; exit ;;
                esac; done
                for argument; do echo "<$argument>"; done
                """);
        Path cache = root.resolve("app/target/chemclust/chemclust.aot");

        assertThat(launch().out()).contains("<-XX:AOTCache=" + cache + ">");
        Files.setLastModifiedTime(cache, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        assertThat(launch().out()).doesNotContain("AOTCache");
    }
}
