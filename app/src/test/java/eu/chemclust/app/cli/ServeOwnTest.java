package eu.chemclust.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server shows a member's own records beside those that ship.
class ServeOwnTest {
    private static final Pattern ADDRESS = Pattern.compile("ChemClust is at (\\S+)/");

    @TempDir
    private Path folder;

    private Path mapping(String kind) throws IOException {
        Files.writeString(
                folder.resolve("own.csv"), "name,what,town,country\nZwick Hall,quantum annealing of resins,Leuna,DE\n");
        return Files.writeString(folder.resolve("own.yaml"), """
                mapping: 1
                from: own.csv
                kind: %s
                id: "{name}"
                confirmed: 2026-11-20
                fields:
                  title.en: name
                  summary: what
                  technologies: what
                  place: town
                  country: country
                """.formatted(kind));
    }

    @Test
    void whatIsWrongWithAMappingIsToldBeforeAnythingIsComputed() throws IOException {
        Run absent = Run.of("serve", "--own", folder.resolve("absent.yaml").toString());
        assertThat(absent.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(absent.err()).contains("There is no mapping").contains("data/catalogue");
        Run wrong = Run.of("serve", "--own", mapping("wizard").toString());
        assertThat(wrong.status()).isEqualTo(ExitStatus.FINDINGS);
        assertThat(wrong.err()).contains("wizard", "facility").doesNotContain("Exception");
    }

    @Test
    void ownRecordsAreFoundOnPagesAndByFinders() throws IOException, InterruptedException {
        StringWriter out = new StringWriter();
        Path mapping = mapping("facility");
        Thread server = Thread.ofPlatform()
                .start(() -> ChemClustCommand.run(
                        new PrintWriter(out),
                        new PrintWriter(new StringWriter()),
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        Run.data().toString(),
                        "--replications",
                        "20",
                        "--warehouse",
                        Path.of("target", "warehouse-commands").toAbsolutePath().toString(),
                        "--index",
                        folder.resolve("search").toString(),
                        "--own",
                        mapping.toString()));
        try {
            String address = address(out, server);
            assertThat(awaited(address + "/exchange?q=quantum+annealing")).contains("Zwick Hall");
            assertThat(awaited(address + "/exchange/facilities?process=quantum+annealing"))
                    .contains("Zwick Hall");
        } finally {
            server.interrupt();
            server.join(TimeUnit.MINUTES.toMillis(1));
        }
    }

    private static String address(StringWriter out, Thread server) {
        while (server.isAlive()) {
            Matcher matcher = ADDRESS.matcher(out.toString());
            if (matcher.find()) {
                return matcher.group(1);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        throw new AssertionError("the server ended: " + out);
    }

    /// The page once the catalogue is open; until then the server says that it is not.
    private static String awaited(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (true) {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 503) {
                    return answer.body();
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        }
    }
}
