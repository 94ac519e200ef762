package eu.chemclust.app.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Which JDK the launcher takes.
@DisabledOnOs(OS.WINDOWS)
@Timeout(120)
class LauncherJdkTest extends LauncherProject {
    @Test
    void withoutAnyJdkItSaysHowToGetOne() throws Exception {
        Run run = launch();

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("JDK) 25 or newer, and none was found")
                .contains("apt install openjdk-25-jdk", "Adoptium", "dnf install", "brew install", "WSL", "winget")
                .contains("CHEMCLUST_JAVA_HOME");
        assertThat(root.resolve("builds")).doesNotExist();
    }

    @Test
    void prefersItsOwnVariableThenJavaHomeThenTheSystemsFoldersThenThePath() throws Exception {
        Path own = jdk(folder.resolve("own"), "25.0.3");
        Path javaHome = jdk(folder.resolve("java home"), "26");
        Path system = jdk(jvms.resolve("temurin-25-jdk"), "25.0.1");
        Path onPath = jdk(folder.resolve("on-path"), "25");
        environment.merge("PATH", onPath + "/bin", (path, added) -> added + ":" + path);
        environment.put("JAVA_HOME", javaHome.toString());
        environment.put("CHEMCLUST_JAVA_HOME", own.toString());

        assertThat(launch().javaHome()).isEqualTo(own.toString());
        environment.remove("CHEMCLUST_JAVA_HOME");
        assertThat(launch().javaHome()).isEqualTo(javaHome.toString());
        environment.remove("JAVA_HOME");
        assertThat(launch().javaHome()).isEqualTo(system.toString());
        environment.put("CHEMCLUST_JVM_FOLDERS", folder.resolve("nowhere") + ":");
        assertThat(launch().javaHome()).isEqualTo(onPath.toString());
    }

    @Test
    void takesTheOldestJdkThatSuitsFromTheSystemsFolders() throws Exception {
        jdk(jvms.resolve("a-java-27"), "27-ea");
        Path nearest = jdk(jvms.resolve("b-java-25/Contents/Home"), "25.0.3");
        jdk(jvms.resolve("c-java-26"), "26");

        assertThat(launch().javaHome()).isEqualTo(nearest.toString());
    }

    @Test
    void skipsWhatIsTooOldOrBrokenOrNoDevelopmentKit() throws Exception {
        jdk(jvms.resolve("java-8"), "1.8.0_462");
        jdk(jvms.resolve("java-17"), "17.0.15");
        Path runtimeOnly = jdk(jvms.resolve("java-25-jre"), "25");
        Files.delete(runtimeOnly.resolve("bin/javac"));
        Path broken = Files.createDirectories(jvms.resolve("java-25-half-removed"));
        Files.writeString(broken.resolve("release"), "JAVA_VERSION=\"25\"\n");

        assertThat(launch().status()).isEqualTo(2);
    }

    @Test
    void passesOverVariablesThatNameAnUnfitJdkAndWarnsAboutItsOwn() throws Exception {
        Path old = jdk(folder.resolve("old"), "21.0.2");
        Path good = jdk(jvms.resolve("java-25"), "25");
        environment.put("JAVA_HOME", old.toString());
        build();

        assertThat(launch()).satisfies(run -> {
            assertThat(run.javaHome()).isEqualTo(good.toString());
            assertThat(run.err()).isEmpty();
        });
        environment.put("CHEMCLUST_JAVA_HOME", folder.resolve("gone").toString());
        assertThat(launch()).satisfies(run -> {
            assertThat(run.javaHome()).isEqualTo(good.toString());
            assertThat(run.err()).contains("CHEMCLUST_JAVA_HOME").hasLineCount(1);
        });
    }

    @Test
    void asksAJdkWithoutReleaseFileForItsVersion() throws Exception {
        Path home = jdk(jvms.resolve("unlabelled"), "25");
        Files.delete(home.resolve("release"));
        script(home.resolve("bin/java"), """
                #!/bin/sh
                case $1 in -version) echo 'openjdk version "25.0.1" 2025-10-21' >&2; exit ;; esac
                echo "java of ${0%/bin/java}"
                """);

        assertThat(launch().javaHome()).isEqualTo(home.toString());
    }
}
