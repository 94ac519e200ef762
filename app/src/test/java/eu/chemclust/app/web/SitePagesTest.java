package eu.chemclust.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.app.support.SampleBenchmark;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.benchmark.Standing;
import eu.chemclust.observatory.edition.EditionPublisher;
import eu.chemclust.observatory.edition.Editions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The pages over diagnoses, what-if and editions; a second edition is made beside the one that ships.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // the server is started before all tests
final class SitePagesTest {
    private static final Pattern ROW =
            Pattern.compile("data-code=\"([A-Z0-9]+)\"><td class=\"number rank\">(\\d+)</td>");

    @TempDir
    private static Path folder;

    private final BenchmarkResult result = SampleBenchmark.result();
    private final HttpClient client = HttpClient.newHttpClient();
    private WebServer server;

    @BeforeAll
    void start() {
        Editions editions =
                new Editions(List.of(folder, SampleBenchmark.folder().root().resolve("editions")));
        new EditionPublisher(editions, "test", 2)
                .create("second-1", "A second edition", SampleBenchmark.folder(), 30, Progress.SILENT);
        server = WebServer.start(SampleBenchmark.served(editions), 0);
    }

    @AfterAll
    void stop() {
        server.close();
        client.close();
    }

    private HttpResponse<String> get(String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a01RegionTellsNeedsPeersIndustryAndGaps() {
        String page = get("/regions/DEE").body();
        assertThat(page)
                .contains("Needs and strengths", "Regions like it", "Chemical industry", "What is missing or overdue")
                .containsPattern("Sachsen-Anhalt has \\d+ needs for action in 2023")
                .containsPattern("Behind \\d+ of \\d+ peers")
                .contains("break in series")
                .contains("/compare?regions=DEE%2C");
        assertThat(get("/regions/DEE?year=2020").body()).contains("Needs and strengths are told for the headline year");
        assertThat(get("/figures/regions/DEE/employment.csv").body()).contains("Sachsen-Anhalt,2008,");
    }

    @Test
    void a02NothingChangedIsTheRankingItself() {
        List<String> found = new ArrayList<>();
        Matcher row = ROW.matcher(get("/what-if/answer").body());
        while (row.find()) {
            found.add(row.group(1) + " " + row.group(2));
        }
        assertThat(found)
                .isEqualTo(result.ranking(RankingScope.CHEMICAL, 2023).stream()
                        .map(ranked -> ranked.region() + " " + rank(ranked))
                        .toList());
    }

    private static int rank(Standing.Ranked ranked) {
        return ranked.rank(RankingScope.CHEMICAL).orElseThrow().rank();
    }

    @Test
    void a03WhatIfHasOneAddressAndTakesForms() {
        String form = get("/what-if?weight.firms=2&weight.knowledge=1&normalisation=&only=&out=patents&out=designs")
                .body();
        assertThat(form).contains("data-address=\"/what-if?out=designs%2Cpatents&amp;weight.firms=2.0\"");
        assertThat(get("/what-if/answer?only=DEE,Limburg%20(NL),BE2").statusCode())
                .isIn(200, 404);
        assertThat(get("/what-if?intervals=yes&weight.firms=2").body()).contains("Intervals from");
    }

    @Test
    void a04WhatIfRefusesWithWords() {
        for (String query : List.of(
                "weight.firms=x", "weight.nothing=2", "out=knowledge,firms,cooperation,chembase,impact", "only=DEE")) {
            HttpResponse<String> page = get("/what-if?" + query);
            assertThat(page.statusCode()).as(query).isEqualTo(400);
            assertThat(page.body()).as(query).contains("cannot be computed").doesNotContain("Exception");
        }
    }

    @Test
    void b01EditionsAreListedAndProved() throws InterruptedException {
        assertThat(get("/editions").body()).contains("crii-2026.1", "second-1", "There are 2 editions");
        String page = "";
        for (int i = 0; i < 60 && !page.contains("Proved."); i++) {
            page = get("/editions/second-1").body();
            assertThat(page).doesNotContain("Not proved.");
            Thread.sleep(page.contains("Proved.") ? 0 : 500);
        }
        assertThat(page).contains("Proved.", "a draft");
        assertThat(get("/editions/second-9").statusCode()).isEqualTo(404);
        assertThat(get("/editions/..%2f..%2fetc").statusCode()).isBetween(400, 404);
    }

    @Test
    void b02EditionsAreComparedWithTheirReasons() throws InterruptedException {
        String page = "";
        for (int i = 0; i < 60 && !page.contains("have moved") && !page.contains("has moved"); i++) {
            page = get("/editions/diff?from=crii-2026.1&to=second-1").body();
            Thread.sleep(500);
        }
        assertThat(page).contains("moved beyond the interval that crii-2026.1 gave");
        assertThat(get("/editions/diff").body()).contains("Earlier edition");
    }

    @Test
    void b03FilesAreThoseOfTheEdition() {
        HttpResponse<String> csv = get("/editions/second-1/csv");
        assertThat(csv.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"second-1.csv\"");
        assertThat(csv.body().lines().skip(1).findFirst().orElseThrow()).startsWith("second-1,");
        assertThat(get("/editions/second-1/exe").statusCode()).isEqualTo(404);
    }

    /// A browser never waits: it gets the file, or a page that says that it is being written and asks again.
    @Test
    void b04ABrowserIsToldThatAFileIsBeingWritten() throws Exception {
        HttpRequest asked = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.port() + "/editions/second-1/xlsx"))
                .header("Accept", "text/html,*/*")
                .build();
        HttpResponse<byte[]> answer = client.send(asked, HttpResponse.BodyHandlers.ofByteArray());
        for (int i = 0; i < 60 && answer.statusCode() == 202; i++) {
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("The file is being written");
            assertThat(answer.headers().firstValue("Refresh")).hasValue("2");
            Thread.sleep(500);
            answer = client.send(asked, HttpResponse.BodyHandlers.ofByteArray());
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith('P', 'K');
    }

    @Test
    void c01DataPageShowsCoverageAndRevisions() {
        assertThat(get("/data").body())
                .contains("What the benchmark has and lacks", "What later publications changed")
                .containsPattern("<td class=\"(low|mid|high)\">\\d+");
        assertThat(get("/indicators/c20lq").body()).contains("Revisions");
    }

    @Test
    void c02HomeSaysWhatChanged() {
        assertThat(get("/").body()).contains("What changed since 2022", "The first 10", "The largest gain in score");
        assertThat(get("/?year=2016").body()).doesNotContain("What changed since");
    }
}
