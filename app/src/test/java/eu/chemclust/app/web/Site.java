package eu.chemclust.app.web;

import eu.chemclust.app.support.SampleBenchmark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;

/// The sample benchmark, served once for all tests, without limits to the work that a test can ask for.
final class Site {
    /// Pages with parameters that they understand.
    static final List<String> PAGES = List.of(
            "/",
            "/?scope=all&year=2016",
            "/regions/DEE",
            "/regions/EL3",
            "/compare",
            "/compare?regions=DEE,BE2,NL42",
            "/explore",
            "/explore?x=VALUE_patents&y=VALUE_tertiary&size=VALUE_c20lq&year=2019&scope=all",
            "/explore?view=likeness",
            "/indicators",
            "/indicators/patents",
            "/indicators/co2intensity",
            "/framework",
            "/method",
            "/method/engine/5-weights",
            "/method/glossary",
            "/data",
            "/api",
            "/search?q=li",
            "/exchange",
            "/exchange?q=hydrogen&kind=project&near=DEE0",
            "/exchange/organisation:cluster-axelera",
            "/exchange/needs/smecollaboration?region=DEE",
            "/exchange/facilities",
            "/exchange/facilities?process=fermentation&near=DEE0&within=300",
            "/exchange/by-products?waste=10+01+02&near=DEE0",
            "/exchange/partners?idea=methanol+from+CO2&region=DEE",
            "/exchange/money?fund=interreg-2021+any&cost=1762400.00",
            "/regions/DEE/raw-materials",
            "/network");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Site() {}

    private static final class Holder {
        static final WebServer SERVER = WebServer.start(
                SampleBenchmark.served(),
                new WebServer.Options("127.0.0.1", 0, OptionalInt.empty(), false),
                new Turnstile(1_000_000_000, 1_000_000));
    }

    static WebServer server() {
        return Holder.SERVER;
    }

    static int port() {
        return server().port();
    }

    static HttpClient client() {
        return CLIENT;
    }

    /// Asks for a path.
    ///
    /// @param headers names and values in turn
    static HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
