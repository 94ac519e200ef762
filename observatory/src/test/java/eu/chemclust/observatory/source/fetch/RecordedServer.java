package eu.chemclust.observatory.source.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/// Answers requests with what was recorded, one after the other, and keeps what was asked.
final class RecordedServer implements AutoCloseable {
    private final HttpServer server;
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<HttpExchange> asked = Collections.synchronizedList(new ArrayList<>());

    /// Answers one request.
    @FunctionalInterface
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    RecordedServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    URI base() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/dissemination/");
    }

    RecordedServer then(Answer answer) {
        answers.add(answer);
        return this;
    }

    /// Status and whole body with headers given as name, value, name, value.
    RecordedServer then(int status, byte[] body, String... headers) {
        return then(exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        });
    }

    /// Announces the whole body and breaks off after some bytes of it.
    RecordedServer thenBreak(byte[] body, int after, String... headers) {
        return then(exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body, 0, after);
            exchange.getResponseBody().flush();
            exchange.close();
        });
    }

    String asked(int request) {
        return asked.get(request).getRequestURI().toString();
    }

    String header(int request, String name) {
        String value = asked.get(request).getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    int requests() {
        return asked.size();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange);
        Answer answer = answers.poll();
        try (exchange) {
            if (answer == null) {
                exchange.sendResponseHeaders(500, -1);
            } else {
                answer.to(exchange);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
