package eu.chemclust.app.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The launcher script against JDKs and a Maven that are small scripts, in a project of its own with blanks in
/// its path. PATH holds the few system commands that the launcher may use and nothing else, so that no JDK of
/// this machine is seen.
@DisabledOnOs(OS.WINDOWS)
@Timeout(120)
class LauncherTest {
    private static final List<String> COMMANDS = List.of(
            "basename",
            "cat",
            "dirname",
            "find",
            "grep",
            "head",
            "mkdir",
            "mktemp",
            "mv",
            "ps",
            "readlink",
            "rm",
            "rmdir",
            "sed",
            "sh",
            "sleep",
            "tail");
    private static final String FAKE_JAVA = """
            #!/bin/sh
            for argument; do case $argument in -XX:AOTCacheOutput=*) exit 1 ;; esac; done
            echo "java of ${0%/bin/java}"
            for argument; do echo "<$argument>"; done
            exit "${FAKE_STATUS-0}"
            """;
    private static final String FAKE_MAVEN = """
            #!/bin/sh
            echo "Maven on $JAVA_HOME" >>builds
            mkdir -p app/target/chemclust
            echo jar >app/target/chemclust/chemclust.jar
            """;

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private Path root;
    private Path jvms;

    @BeforeEach
    void layProjectOut() throws IOException {
        folder = folder.toRealPath();
        root = Files.createDirectories(folder.resolve("the project"));
        jvms = Files.createDirectories(folder.resolve("the jvms"));
        Files.copy(Path.of("..", "chemclust"), root.resolve("chemclust"), StandardCopyOption.COPY_ATTRIBUTES);
        script(root.resolve("mvnw"), FAKE_MAVEN);
        for (String file : List.of("pom.xml", "app/pom.xml", "engine/src/main/java/Engine.java", "data/set.csv")) {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, file);
        }
        makeOlder(root);
        Path commands = Files.createDirectory(folder.resolve("bin"));
        for (String command : COMMANDS) {
            Files.createSymbolicLink(commands.resolve(command), systemCommand(command));
        }
        environment.put("PATH", commands.toString());
        environment.put("HOME", folder.toString());
        environment.put("CHEMCLUST_JVM_FOLDERS", jvms.toString());
    }

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

    /// Builds, and makes the result an hour old and all sources two hours old.
    private void build() throws Exception {
        Run run = launch();
        assertThat(run.status()).as(run.err()).isZero();
        makeOlder(root);
        Files.setLastModifiedTime(
                root.resolve("app/target/chemclust/chemclust.jar"),
                FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    }

    private static void makeOlder(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
            }
        }
    }

    private static Path jdk(Path home, String version) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/java"), FAKE_JAVA);
        script(home.resolve("bin/javac"), "#!/bin/sh\n");
        return home;
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path systemCommand(String name) {
        return Stream.of("/usr/bin", "/bin")
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() -> Path.of("/usr/bin", name));
    }

    private Run launch(String... arguments) throws Exception {
        return launch(root.resolve("chemclust"), arguments);
    }

    private Run launch(Path script, String... arguments) throws Exception {
        Process process = start(script, arguments);
        boolean ended = process.waitFor(30, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as("ended within 30 seconds").isTrue();
        return new Run(
                process.exitValue(),
                Files.readString(outputOf(process, "out")),
                Files.readString(outputOf(process, "err")));
    }

    /// Output goes to files, so that no run can hang on a full pipe.
    private Process start(Path script, String... arguments) throws IOException {
        Path workingDirectory = Files.createDirectories(folder.resolve("working folder"));
        List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(workingDirectory.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Path out = Files.createTempFile(folder, "run", ".out");
        Path err = Files.createTempFile(folder, "run", ".err");
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        Files.move(out, outputOf(process, "out"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(err, outputOf(process, "err"), StandardCopyOption.REPLACE_EXISTING);
        return process;
    }

    private Path outputOf(Process process, String name) {
        return folder.resolve("run-" + process.pid() + "." + name);
    }

    private record Run(int status, String out, String err) {
        String javaHome() {
            return out.lines()
                    .filter(line -> line.startsWith("java of "))
                    .map(line -> line.substring("java of ".length()))
                    .findFirst()
                    .orElse("none; " + err);
        }
    }
}
