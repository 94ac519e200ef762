package eu.chemclust.observatory.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.source.ReferenceFiles;
import eu.chemclust.observatory.support.Bundled;
import eu.chemclust.observatory.warehouse.VintageLoader;
import eu.chemclust.observatory.warehouse.Warehouse;
import eu.chemclust.tables.BadInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Live fetching against answers in the form that Eurostat documents, from a server on this machine.
class EurostatFetchTest {
    private static final NutsCodes CODES = ReferenceFiles.codes(Bundled.data());
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String TABLE = """
            freq,nace_r2,indic_sb,geo\\TIME_PERIOD\t2021 \t2022\s
            A,C20,V16110,PL91\t8900 b\t9000\s
            A,C20,V16110,PL92\t: c\t6324\s
            A,C20,V16110,UKM7\t10 \t:\s
            """;
    private static final byte[] PACKED = packed(TABLE);
    private static final String LATER =
            "{\"warning\":{\"status\":413,\"label\":\"ASYNCHRONOUS_RESPONSE. Your request will be treated asynchronously."
                    + " Please try again later.\"}}";
    private static final String TOO_BIG = "<?xml version=\"1.0\"?><S:Fault xmlns:S=\"x\"><faultcode>413</faultcode>"
            + "<faultstring>EXTRACTION_TOO_BIG: The requested extraction is too big, estimated 420709314 rows, max"
            + " authorised is 5000000</faultstring></S:Fault>";

    @TempDir
    Path folder;

    private final RecordedServer server = new RecordedServer();
    private final List<Duration> waits = new ArrayList<>();

    @AfterEach
    void stop() {
        server.close();
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static EurostatQuery query(EurostatForm form) {
        TreeMap<String, List<String>> filters = new TreeMap<>();
        filters.put("geo", List.of("PL91", "PL92", "UKM7"));
        filters.put("nace_r2", List.of("C20"));
        return new EurostatQuery("sbs_r_nuts2021", filters, OptionalInt.of(2021), OptionalInt.empty(), form);
    }

    private EurostatFetch.Result fetch(EurostatForm form) {
        Backoff backoff = new Backoff(4, Duration.ofSeconds(2), Duration.ofSeconds(60), waits::add);
        return new EurostatFetch(server.base(), CODES, backoff, Duration.ofMillis(300))
                .fetch(query(form), folder, Optional.empty(), TODAY, Progress.SILENT);
    }

    private EurostatFetch.Result fetch() {
        return fetch(EurostatForm.TSV);
    }

    private ObservatoryException refused() {
        return catchThrowableOfType(ObservatoryException.class, this::fetch);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("estat-sbs_r_nuts2021"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a01_aPackageThatTheWarehouseLoads() throws IOException {
        server.then(200, PACKED, "ETag", "\"one\"", "Last-Modified", "Fri, 20 Nov 2026 10:00:00 GMT");
        EurostatFetch.Result result = fetch();
        assertThat(result.changed()).isTrue();
        assertThat(result.observations()).isEqualTo(5);
        assertThat(result.regions()).isEqualTo(3);
        assertThat(result.version()).isEqualTo(NutsVersion.V2021);
        assertThat(server.asked(0))
                .isEqualTo("/dissemination/sdmx/3.0/data/dataflow/ESTAT/sbs_r_nuts2021/1.0/*?lang=en"
                        + "&c%5Bgeo%5D=PL91,PL92,UKM7&c%5Bnace_r2%5D=C20&c%5BTIME_PERIOD%5D=ge:2021"
                        + "&format=TSV&compress=true");
        assertThat(server.header(0, "User-Agent")).startsWith("ChemClust");
        assertThat(names()).hasSize(3).noneMatch(name -> name.startsWith("."));
        DataFolder both = Bundled.data().with(DataFolder.open(folder));
        assertThat(both.verify(both.files("eurostat-tsv"))).isEmpty();
        try (Warehouse warehouse = Warehouse.open(folder.resolve("warehouse"))) {
            new VintageLoader(both, warehouse).load(Progress.SILENT);
            List<Observation> stored = warehouse.observations(List.of(SeriesKey.of("estat", "sbs_r_nuts2021")));
            assertThat(stored).hasSize(5);
            assertThat(stored)
                    .anySatisfy(observation -> assertThat(observation.flag()).isEqualTo("c"));
        }
    }

    @Test
    void a02_cubesAndRowsAreFetchedToo() {
        server.then(200, packed("""
                STRUCTURE,STRUCTURE_ID,freq,nace_r2,indic_sb,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS
                dataflow,ESTAT:X(1.0),A,C20,V16110,PL91,2022,9000,,
                """));
        assertThat(fetch(EurostatForm.SDMX_CSV).observations()).isEqualTo(1);
        server.then(200, """
                {"version":"2.0","class":"dataset","value":{"0":9000},"id":["freq","geo","time"],"size":[1,1,1],
                "dimension":{"freq":{"category":{"index":{"A":0}}},"geo":{"category":{"index":{"PL91":0}}},
                "time":{"category":{"index":{"2022":0}}}}}
                """.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json");
        assertThat(fetch(EurostatForm.JSON_STAT).observations()).isEqualTo(1);
        assertThat(server.asked(1))
                .isEqualTo("/dissemination/statistics/1.0/data/sbs_r_nuts2021?format=JSON&lang=en"
                        + "&geo=PL91&geo=PL92&geo=UKM7&nace_r2=C20&sinceTimePeriod=2021");
    }

    @Test
    void a03_unchangedIsAskedForByTag() throws IOException {
        server.then(200, PACKED, "ETag", "\"one\"", "Last-Modified", "Fri, 20 Nov 2026 10:00:00 GMT")
                .then(304, new byte[0]);
        fetch();
        List<String> before = names();
        EurostatFetch.Result again = fetch();
        assertThat(again.changed()).isFalse();
        assertThat(again.version()).isEqualTo(NutsVersion.V2021);
        assertThat(server.header(1, "If-None-Match")).isEqualTo("\"one\"");
        assertThat(server.header(1, "If-Modified-Since")).isEqualTo("Fri, 20 Nov 2026 10:00:00 GMT");
        assertThat(names()).isEqualTo(before);
    }

    @Test
    void a04_aNewPublicationReplacesTheFileAndIsALaterVintage() throws IOException {
        server.then(200, PACKED).then(200, packed(TABLE.replace("9000", "9001")));
        fetch();
        fetch();
        assertThat(names()).hasSize(3);
        var file = DataFolder.open(folder).files("eurostat-tsv").getFirst();
        assertThat(file.resource().order()).isEqualTo(2);
        assertThat(file.resource().retrieved()).isEqualTo("2026-11-22");
    }

    @Test
    void b01_busyThenGood() {
        server.then(503, new byte[0]).then(429, new byte[0], "Retry-After", "7").then(200, PACKED);
        assertThat(fetch().changed()).isTrue();
        assertThat(waits).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(7));
    }

    @Test
    void b02_busyForGood() {
        server.then(503, new byte[0], "Retry-After", "86400");
        assertThat(refused().getMessage()).contains("After 4 attempts").contains("busy");
        assertThat(waits).containsExactly(Duration.ofSeconds(60), Duration.ofSeconds(4), Duration.ofSeconds(8));
    }

    @Test
    void b03_aBrokenConnectionIsContinued() {
        int half = PACKED.length / 2;
        server.thenBreak(PACKED, half, "ETag", "\"one\"")
                .then(
                        206,
                        Arrays.copyOfRange(PACKED, half, PACKED.length),
                        "ETag",
                        "\"one\"",
                        "Content-Range",
                        "bytes " + half + "-" + (PACKED.length - 1) + "/" + PACKED.length);
        assertThat(fetch().observations()).isEqualTo(5);
        assertThat(server.header(1, "Range")).isEqualTo("bytes=" + half + "-");
        assertThat(server.header(1, "If-Range")).isEqualTo("\"one\"");
    }

    @Test
    void b04_aServerWithoutRangesStartsAgain() {
        server.thenBreak(PACKED, 40, "ETag", "\"one\"").then(200, PACKED, "ETag", "\"two\"");
        assertThat(fetch().observations()).isEqualTo(5);
    }

    @Test
    void b05_theNextRunGoesOnWhereTheLastBroke() {
        int half = PACKED.length / 2;
        server.thenBreak(PACKED, half, "ETag", "\"one\"");
        assertThat(refused().code()).isEqualTo(ObservatoryException.Code.SOURCE);
        int before = server.requests();
        server.then(
                206,
                Arrays.copyOfRange(PACKED, half, PACKED.length),
                "Content-Range",
                "bytes " + half + "-" + (PACKED.length - 1) + "/" + PACKED.length);
        assertThat(fetch().observations()).isEqualTo(5);
        assertThat(server.header(before, "Range")).isEqualTo("bytes=" + half + "-");
    }

    @Test
    void b06_aPackedAnswerThatIsCutIsFetchedAgain() {
        server.then(200, Arrays.copyOf(PACKED, PACKED.length - 6)).then(200, PACKED);
        assertThat(fetch().observations()).isEqualTo(5);
        assertThat(waits).hasSize(1);
    }

    @Test
    void b07_aWebPageIsNoTable() {
        byte[] page = "<!DOCTYPE html><html><body>Maintenance</body></html>".getBytes(StandardCharsets.UTF_8);
        server.then(200, page, "Content-Type", "text/html").then(200, PACKED);
        assertThat(fetch().observations()).isEqualTo(5);
    }

    @Test
    void b08_aSilentServerIsLeft() {
        server.then(exchange -> {
                    exchange.sendResponseHeaders(200, PACKED.length);
                    exchange.getResponseBody().write(PACKED, 0, 20);
                    exchange.getResponseBody().flush();
                    try {
                        Thread.sleep(2_000);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                })
                .then(200, PACKED);
        assertThat(fetch().observations()).isEqualTo(5);
    }

    @Test
    void c01_aTableInPreparationIsAskedForAgain() {
        server.then(200, LATER.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json")
                .then(413, LATER.replace("warning", "error").getBytes(StandardCharsets.UTF_8))
                .then(200, PACKED);
        assertThat(fetch().observations()).isEqualTo(5);
        assertThat(waits).hasSize(2);
    }

    @Test
    void c02_aTableThatIsTooLargeSaysWhatToFilter() {
        server.then(413, TOO_BIG.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/xml");
        assertThat(refused().getMessage())
                .contains("420709314 rows")
                .contains("--filter geo=")
                .contains("--since");
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void c03_unknownTableAndWrongFilter() {
        server.then(
                404,
                "{\"error\":[{\"status\":404,\"id\":100,\"label\":\"ERR_NOT_FOUND_4: X is not available for dissemination.\"}]}"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(refused().getMessage())
                .startsWith("Eurostat has no such table")
                .contains("ERR_NOT_FOUND_4: X");
        server.then(
                400,
                "{\"error\":[{\"status\":400,\"id\":150,\"label\":\"Dimension \\\"GEO\\\" is not defined\"}]}"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(refused().getMessage())
                .startsWith("Eurostat refuses the request")
                .contains("--filter");
    }

    @Test
    void c04_whatCannotBeReadChangesNothing() throws IOException {
        server.then(200, PACKED).then(200, packed(TABLE.replace("9000", "many")));
        fetch();
        List<String> before = names();
        BadInputException failure = catchThrowableOfType(BadInputException.class, this::fetch);
        assertThat(failure.findings())
                .singleElement()
                .satisfies(f -> assertThat(f.value()).isEqualTo("many"));
        assertThat(names()).containsAll(before);
        assertThat(DataFolder.open(folder).verify(DataFolder.open(folder).files("eurostat-tsv")))
                .isEmpty();
    }

    @Test
    void c05_nothingForTheseFilters() {
        server.then(200, packed("freq,geo\\TIME_PERIOD\t2022 \nA,EU27_2020\t5 \n"));
        assertThat(catchThrowableOfType(BadInputException.class, this::fetch))
                .hasMessageContaining("no figure for a region");
    }

    @Test
    void d01_queriesAreChecked() {
        assertThatThrownBy(() -> new EurostatQuery(
                        "../x", new TreeMap<>(), OptionalInt.empty(), OptionalInt.empty(), EurostatForm.TSV))
                .hasMessageContaining("not the code of a table");
        TreeMap<String, List<String>> filters = new TreeMap<>();
        filters.put("geo&x", List.of("DE"));
        assertThatThrownBy(() ->
                        new EurostatQuery("x1", filters, OptionalInt.empty(), OptionalInt.empty(), EurostatForm.TSV))
                .hasMessageContaining("is not a filter");
    }
}
