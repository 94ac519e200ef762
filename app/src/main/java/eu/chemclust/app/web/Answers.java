package eu.chemclust.app.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;

/// Answers with what was rendered before, as long as it is among the last that were asked for. A benchmark never
/// changes while it is served, so an answer is decided by its key; what is kept is packed once and sent many times.
final class Answers {
    /// Of packed bytes: every region in two languages takes about a quarter.
    private static final long MOST_BYTES = 32L << 20;

    private final Cache<String, Rendered> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String key, Rendered rendered) -> rendered.size() + 2 * key.length())
            .build();

    /// Answers with a text that is decided by the address, the parameters that were read and the language.
    ///
    /// @param key  all that the text depends on
    /// @param text makes it where it is not kept
    ResponseEntity<byte[]> text(HttpServletRequest request, AnswerKind kind, String key, Supplier<String> text) {
        return bytes(request, kind, key, () -> text.get().getBytes(StandardCharsets.UTF_8));
    }

    /// The same for bytes.
    ResponseEntity<byte[]> bytes(HttpServletRequest request, AnswerKind kind, String key, Supplier<byte[]> bytes) {
        Rendered rendered = kept.get(kind.name() + ' ' + key, ignored -> Rendered.of(bytes.get(), kind.isPacked()));
        return kind.answer(request, rendered);
    }

    /// Answers with a text that is not worth keeping, because hardly anybody asks for the same again.
    static ResponseEntity<byte[]> once(HttpServletRequest request, AnswerKind kind, String text) {
        return kind.answer(request, Rendered.of(text.getBytes(StandardCharsets.UTF_8), kind.isPacked()));
    }
}
