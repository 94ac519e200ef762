package eu.chemclust.observatory.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.tables.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Servers that are busy, break off, send something else or refuse: a fetch goes on, or leaves everything as it was.
class EurostatTroubleTest extends EurostatFetching {
    private static final String LATER =
            "{\"warning\":{\"status\":413,\"label\":\"ASYNCHRONOUS_RESPONSE. Your request will be treated asynchronously."
                    + " Please try again later.\"}}";
    private static final String TOO_BIG = "<?xml version=\"1.0\"?><S:Fault xmlns:S=\"x\"><faultcode>413</faultcode>"
            + "<faultstring>EXTRACTION_TOO_BIG: The requested extraction is too big, estimated 420709314 rows, max"
            + " authorised is 5000000</faultstring></S:Fault>";

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
}
