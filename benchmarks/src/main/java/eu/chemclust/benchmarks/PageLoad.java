package eu.chemclust.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Asks a running server for pages at a fixed rate and tells how long the answers took, counted from the moment each
/// was due, so that a server that falls behind cannot hide it. Client and server share the machine.
///
/// Run: `java -cp target/classes eu.chemclust.benchmarks.PageLoad http://localhost:8080 200 20`
public final class PageLoad {
    private static final List<String> PATHS = List.of("/", "/regions/DEE", "/regions/NL42", "/regions/BE2");

    /// What-ifs a second: as many as a slider asks for while it is dragged.
    private static final int WHAT_IFS = 10;

    private PageLoad() {}

    /// Asks for the pages.
    ///
    /// @param arguments address of the server, requests a second, seconds
    public static void main(String[] arguments) throws InterruptedException {
        String server = arguments[0];
        int rate = Integer.parseInt(arguments[1]);
        int seconds = Integer.parseInt(arguments[2]);
        try (HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build();
                ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            run(client, workers, server, rate, Math.min(seconds, 5));
            for (String path : PATHS) {
                System.out.println(path + "  " + run(client, workers, server + path, rate, seconds));
            }
            // Every what-if is another one, as while a slider is dragged: none is kept.
            AtomicInteger weight = new AtomicInteger((int) (start() % 1_000_000));
            System.out.println("what-if  "
                    + run(
                            client,
                            workers,
                            () -> ask(server + "/api/v1/what-if?weight.firms=1." + weight.incrementAndGet()),
                            WHAT_IFS,
                            seconds));
            HttpResponse<byte[]> map = send(client, ask(server + "/figures/map.svg"));
            String tag = map.headers().firstValue("ETag").orElse("");
            System.out.println("map, unchanged  "
                    + run(
                            client,
                            workers,
                            () -> HttpRequest.newBuilder(URI.create(server + "/figures/map.svg"))
                                    .header("Accept-Encoding", "gzip")
                                    .header("If-None-Match", tag)
                                    .build(),
                            rate,
                            seconds));
            System.out.println(
                    "home page, compressed: " + send(client, ask(server + "/")).body().length + " bytes");
        }
    }

    private static long start() {
        return ProcessHandle.current().pid();
    }

    private static HttpRequest ask(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Accept-Encoding", "gzip")
                .build();
    }

    private static HttpResponse<byte[]> send(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(HttpClient client, ExecutorService workers, String address, int rate, int seconds)
            throws InterruptedException {
        HttpRequest request = ask(address);
        return run(client, workers, () -> request, rate, seconds);
    }

    private static String run(
            HttpClient client, ExecutorService workers, Supplier<HttpRequest> requests, int rate, int seconds)
            throws InterruptedException {
        long[] took = new long[rate * seconds];
        AtomicInteger done = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        long start = System.nanoTime();
        for (int i = 0; i < took.length; i++) {
            long due = start + i * 1_000_000_000L / rate;
            LockSupport.parkNanos(due - System.nanoTime());
            int place = i;
            workers.execute(() -> {
                try {
                    HttpResponse<byte[]> answer = client.send(requests.get(), HttpResponse.BodyHandlers.ofByteArray());
                    failed.addAndGet(answer.statusCode() == 200 || answer.statusCode() == 304 ? 0 : 1);
                } catch (IOException e) {
                    failed.incrementAndGet();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                took[place] = System.nanoTime() - due;
                done.incrementAndGet();
            });
        }
        while (done.get() < took.length) {
            Thread.sleep(20);
        }
        Arrays.sort(took);
        return String.format(
                "%d requests at %d/s: median %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms, %d failed",
                took.length,
                rate,
                Measured.at(took, 0.5) / 1e6,
                Measured.at(took, 0.95) / 1e6,
                Measured.at(took, 0.99) / 1e6,
                Measured.at(took, 1) / 1e6,
                failed.get());
    }
}
