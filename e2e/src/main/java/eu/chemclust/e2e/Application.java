package eu.chemclust.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The packed application, serving on a free port until it is closed.
final class Application implements AutoCloseable {
    private static final String TOLD = "ChemClust is at ";

    private final Process process;
    private final String address;

    private Application(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("data")) ? here : here.resolveSibling("");
    }

    static Path jar() {
        return root().resolve("app/target/chemclust/chemclust.jar");
    }

    static Application start() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = List.of(
                java.toString(),
                "-XX:+UseSerialGC",
                "-Xms64m",
                "-XX:MaxHeapFreeRatio=40",
                "-Dchemclust.home=" + root(),
                "-jar",
                jar().toString(),
                "serve",
                "--port",
                "0",
                "--replications",
                "200",
                "--warehouse",
                root().resolve("e2e/target/warehouse").toString());
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(root().resolve("e2e/target/application.log").toFile())
                    .start();
            return new Application(process, address(process));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the application", e);
        }
    }

    private static String address(Process process) throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(TOLD)) {
                return line.substring(TOLD.length()).strip().replaceFirst("/$", "");
            }
        }
        throw new IllegalStateException("the application ended without an address; see e2e/target/application.log");
    }

    String address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
