package eu.chemclust.observatory.source.fetch;

import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/// Brings one file over HTTP into a folder, as often as it takes: asks again with growing waits, goes on where a
/// connection broke, and takes nothing for whole that is not.
final class Download {
    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final Duration ANSWER = Duration.ofMinutes(3);
    private static final String AGENT = "ChemClust (benchmark of Europe's chemical regions)";

    private final URI address;
    private final Path part;
    private final PartNote note;
    private final Backoff backoff;
    private final Progress progress;
    private final Duration idle;

    /// A download into a part file, with a note beside it that says what the part belongs to.
    Download(URI address, Path part, Backoff backoff, Duration idle, Progress progress) {
        this.address = address;
        this.part = part;
        this.note = new PartNote(part.resolveSibling(part.getFileName() + ".note"));
        this.backoff = backoff;
        this.idle = idle;
        this.progress = progress;
    }

    /// How a download ended well.
    sealed interface Outcome {
        /// The part file is whole.
        record Fetched(Validators validators) implements Outcome {}

        /// The file that is there already is still the newest.
        record Unchanged() implements Outcome {}
    }

    /// Fetches the file unless what is known of it is still true.
    ///
    /// @throws ObservatoryException SOURCE if the server refuses or cannot be reached
    Outcome fetch(Validators known) {
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            return attempts(client, known);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ObservatoryException.source(
                    "The download was interrupted. Run the same command again to go on with it.");
        }
    }

    private Outcome attempts(HttpClient client, Validators known) throws InterruptedException {
        String reason = "";
        for (int attempt = 0; attempt < backoff.attempts(); attempt++) {
            Optional<String> retryAfter = Optional.empty();
            try {
                Answer answer = ask(client, known);
                switch (answer) {
                    case Answer.Done done -> {
                        return done.outcome();
                    }
                    case Answer.Refused refused -> throw ObservatoryException.source(refused.sentence());
                    case Answer.Later later -> {
                        reason = later.reason();
                        retryAfter = later.retryAfter();
                    }
                }
            } catch (IOException e) {
                reason = "the connection broke (" + message(e) + ")";
            }
            if (attempt + 1 < backoff.attempts()) {
                progress.report("Waiting: " + reason, 0, 0);
                backoff.pause(attempt, retryAfter);
            }
        }
        throw ObservatoryException.source("After " + backoff.attempts() + " attempts there is no answer from "
                + address.getHost() + ": " + reason
                + ". What arrived is kept; run the same command again later, or name another address with --base-url.");
    }

    private static String message(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /// What one request came to.
    private sealed interface Answer {
        record Done(Outcome outcome) implements Answer {}

        record Refused(String sentence) implements Answer {}

        record Later(String reason, Optional<String> retryAfter) implements Answer {}
    }

    private Answer ask(HttpClient client, Validators known) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(ANSWER)
                .header("User-Agent", AGENT)
                .header("Accept", "*/*")
                .GET();
        long have = resumable();
        if (have > 0) {
            request.header("Range", "bytes=" + have + "-").header("If-Range", note.read(address));
        } else {
            known.addTo(request);
        }
        HttpResponse<InputStream> response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            return switch (response.statusCode()) {
                case 200 -> whole(response, body);
                case 206 -> rest(response, body, have);
                case 304 -> new Answer.Done(new Outcome.Unchanged());
                case 416 -> again("the server has no more bytes than arrived before");
                default -> told(response, ServerMessage.of(response.statusCode(), body));
            };
        }
    }

    private static Answer told(HttpResponse<?> response, ServerMessage message) {
        return message.isTransient()
                ? new Answer.Later(message.sentence(), response.headers().firstValue("Retry-After"))
                : new Answer.Refused(message.sentence());
    }

    /// Bytes that an earlier attempt left and the server can go on from; 0 if there are none.
    private long resumable() throws IOException {
        return Files.exists(part) && !note.read(address).isEmpty() ? Files.size(part) : 0;
    }

    private Answer again(String reason) throws IOException {
        Files.deleteIfExists(part);
        note.delete();
        return new Answer.Later(reason, Optional.empty());
    }

    private Answer whole(HttpResponse<InputStream> response, InputStream body) throws IOException {
        Validators validators = Validators.of(response);
        note.write(address, validators.strongTag());
        try (OutputStream out = Files.newOutputStream(part)) {
            copy(response, body, out, 0);
        }
        return complete(response, validators, 0);
    }

    private Answer rest(HttpResponse<InputStream> response, InputStream body, long have) throws IOException {
        String range = response.headers().firstValue("Content-Range").orElse("");
        if (!range.startsWith("bytes " + have + "-")) {
            return again("the server goes on at another place than was asked for");
        }
        try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.APPEND)) {
            copy(response, body, out, have);
        }
        return complete(response, Validators.of(response), have);
    }

    private void copy(HttpResponse<InputStream> response, InputStream body, OutputStream out, long before)
            throws IOException {
        OptionalLong length = response.headers().firstValueAsLong("Content-Length");
        long total = length.isPresent() ? before + length.getAsLong() : 0;
        try (IdleGuard guard = IdleGuard.watch(body, idle)) {
            byte[] buffer = new byte[1 << 16];
            long done = before;
            int read = body.read(buffer);
            while (read >= 0) {
                guard.alive();
                out.write(buffer, 0, read);
                done += read;
                progress.report("Fetching", done, total);
                read = body.read(buffer);
            }
        }
    }

    private Answer complete(HttpResponse<InputStream> response, Validators validators, long before) throws IOException {
        OptionalLong length = response.headers().firstValueAsLong("Content-Length");
        if (length.isPresent() && Files.size(part) != before + length.getAsLong()) {
            return new Answer.Later("the answer is shorter than announced", Optional.empty());
        }
        ServerMessage message = ServerMessage.inFile(part);
        if (!message.isNone()) {
            Files.deleteIfExists(part);
            note.delete();
            return told(response, message);
        }
        Optional<String> broken = Packed.problem(part);
        if (broken.isPresent()) {
            return again(broken.get());
        }
        note.delete();
        return new Answer.Done(new Outcome.Fetched(validators));
    }
}
