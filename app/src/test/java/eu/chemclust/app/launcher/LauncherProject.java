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
import org.junit.jupiter.api.io.TempDir;

/// The launcher script against JDKs and a Maven that are small scripts, in a project of its own with blanks in
/// its path. PATH holds the few system commands that the launcher may use and nothing else, so that no JDK of
/// this machine is seen.
abstract class LauncherProject {
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
    static final String FAKE_JAVA = """
            #!/bin/sh
            for argument; do case $argument in -XX:AOTCacheOutput=*) exit 1 ;; esac; done
            echo "java of ${0%/bin/java}"
            for argument; do echo "<$argument>"; done
            exit "${FAKE_STATUS-0}"
            """;
    static final String FAKE_MAVEN = """
            #!/bin/sh
            echo "Maven on $JAVA_HOME" >>builds
            mkdir -p app/target/chemclust
            echo jar >app/target/chemclust/chemclust.jar
            """;

    @TempDir
    Path folder;

    final Map<String, String> environment = new HashMap<>();
    Path root;
    Path jvms;

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

    /// Builds, and makes the result an hour old and all sources two hours old.
    void build() throws Exception {
        Run run = launch();
        assertThat(run.status()).as(run.err()).isZero();
        makeOlder(root);
        Files.setLastModifiedTime(
                root.resolve("app/target/chemclust/chemclust.jar"),
                FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    }

    static void makeOlder(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
            }
        }
    }

    static Path jdk(Path home, String version) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/java"), FAKE_JAVA);
        script(home.resolve("bin/javac"), "#!/bin/sh\n");
        return home;
    }

    static void script(Path file, String text) throws IOException {
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

    Run launch(String... arguments) throws Exception {
        return launch(root.resolve("chemclust"), arguments);
    }

    Run launch(Path script, String... arguments) throws Exception {
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
    Process start(Path script, String... arguments) throws IOException {
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

    Path outputOf(Process process, String name) {
        return folder.resolve("run-" + process.pid() + "." + name);
    }

    record Run(int status, String out, String err) {
        String javaHome() {
            return out.lines()
                    .filter(line -> line.startsWith("java of "))
                    .map(line -> line.substring("java of ".length()))
                    .findFirst()
                    .orElse("none; " + err);
        }
    }
}
