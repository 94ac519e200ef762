package eu.chemclust.app.web;

import eu.chemclust.app.diagnosis.Diagnoses;
import eu.chemclust.app.diagnosis.Diagnosis;
import eu.chemclust.app.view.BenchmarkFigures;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.edition.Editions;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// A running server of pages and figures for one benchmark. Closing it waits for the requests under way.
public final class WebServer implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    private final ServletWebServerApplicationContext context;
    private final String address;

    private WebServer(ServletWebServerApplicationContext context, String address) {
        this.context = context;
        this.address = address;
    }

    /// Starts a server that only this machine can reach.
    ///
    /// @param port port, 0 for a free one
    /// @throws WebServerException PORT_IN_USE or CANNOT_START
    public static WebServer start(Served served, int port) {
        return start(served, new Options(LOOPBACK, port, OptionalInt.empty(), false));
    }

    /// How a server listens and what it tells.
    ///
    /// @param address     address to listen on; `0.0.0.0` lets other machines in
    /// @param port        port, 0 for a free one
    /// @param metricsPort port for health and metrics, which only this machine can reach; empty for none
    /// @param logRequests whether each request is logged, a line each
    public record Options(String address, int port, OptionalInt metricsPort, boolean logRequests) {}

    /// Starts a server.
    ///
    /// @throws WebServerException PORT_IN_USE or CANNOT_START
    public static WebServer start(Served served, Options options) {
        return start(served, options, new Turnstile());
    }

    /// The same with other limits to the work that one reader can ask for.
    static WebServer start(Served served, Options options, Turnstile turnstile) {
        String address = options.address();
        int port = options.port();
        SpringApplication application = new SpringApplicationBuilder(WebConfiguration.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(true)
                .properties(settings(options))
                .initializers(beans(served, turnstile))
                .build();
        try {
            return new WebServer((ServletWebServerApplicationContext) application.run(), address);
        } catch (RuntimeException e) {
            throw failure(e, address, port);
        }
    }

    private static Map<String, Object> settings(Options options) {
        return Map.ofEntries(
                Map.entry("server.address", options.address()),
                Map.entry("server.port", options.port()),
                Map.entry("management.server.address", LOOPBACK),
                Map.entry("management.server.port", options.metricsPort().orElse(-1)),
                Map.entry("management.endpoints.web.exposure.include", "health,prometheus"),
                Map.entry("logging.level." + RequestLog.NAME, options.logRequests() ? "info" : "error"),
                Map.entry(
                        "logging.pattern.console",
                        "time=%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} level=%p logger=%logger %m%n%ex"),
                Map.entry("server.shutdown", "graceful"),
                Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "5s"),
                Map.entry("spring.threads.virtual.enabled", true),
                Map.entry("logging.level.root", "error"),
                Map.entry("logging.level.org.springframework.boot", "off"),
                Map.entry("spring.web.resources.add-mappings", false),
                Map.entry("server.compression.enabled", true),
                Map.entry(
                        "server.compression.mime-types", "text/html,text/css,text/javascript,image/svg+xml,text/plain"),
                Map.entry("spring.jmx.enabled", false),
                Map.entry("server.tomcat.max-swallow-size", "64KB"),
                Map.entry("server.servlet.session.tracking-modes", "cookie"),
                Map.entry("server.tomcat.max-http-form-post-size", "64KB"),
                Map.entry("server.max-http-request-header-size", "16KB"));
    }

    private static ApplicationContextInitializer<ConfigurableApplicationContext> beans(
            Served served, Turnstile turnstile) {
        return context -> {
            GenericApplicationContext registry = (GenericApplicationContext) context;
            registry.registerBean(Served.class, () -> served);
            registry.registerBean(Turnstile.class, () -> turnstile);
            registry.registerBean(BenchmarkResult.class, served::result);
            registry.registerBean(
                    BenchmarkFigures.class, () -> served.figures().withPeers(served.diagnoses()::peerCodes));
            registry.registerBean(Diagnoses.class, served::diagnoses);
            registry.registerBean(Diagnosis.class, served::diagnosis);
            registry.registerBean(Editions.class, served::editions);
        };
    }

    private static WebServerException failure(RuntimeException e, String address, int port) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return new WebServerException(
                        WebServerException.Code.PORT_IN_USE,
                        "Port " + port + " is in use by another program. Choose another one with --port, or 0 for any"
                                + " free one.",
                        e);
            }
        }
        return new WebServerException(
                WebServerException.Code.CANNOT_START,
                "The server cannot listen on " + address + ", port " + port + ": " + e.getMessage() + ". Choose another"
                        + " address or port.",
                e);
    }

    /// Address of the first page.
    public String url() {
        String host = address.equals(LOOPBACK) || address.equals("0.0.0.0") ? "localhost" : address;
        return "http://" + host + ":" + port() + "/";
    }

    /// The port it listens on.
    public int port() {
        return Objects.requireNonNull(context.getWebServer(), "the server has been closed")
                .getPort();
    }

    /// The patterns of all paths that are answered, so that tests leave none out.
    NavigableSet<String> routes() {
        NavigableSet<String> routes = new TreeSet<>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> routes.addAll(mapping.getPatternValues()));
        return routes;
    }

    @Override
    public void close() {
        context.close();
    }
}
