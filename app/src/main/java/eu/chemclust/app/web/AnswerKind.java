package eu.chemclust.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Kinds of answers: their type, how long they may be kept by others, and who may embed or read them.
enum AnswerKind {
    /// A page, asked for again each time, answered with "not modified" where it is the same.
    PAGE(utf8("text", "html"), true, false),
    /// A figure as SVG, for anyone to embed.
    SVG(utf8("image", "svg+xml"), true, true),
    /// A figure as a picture of points.
    PNG(MediaType.IMAGE_PNG, false, true),
    /// A table.
    CSV(utf8("text", "csv"), true, true),
    /// An answer of the interface for programs.
    JSON(MediaType.APPLICATION_JSON, true, true),
    /// The same as a cube of JSON-stat.
    JSON_STAT(new MediaType("application", "vnd.json-stat+json"), true, true),
    /// The description of the interface for programs.
    YAML(utf8("application", "yaml"), true, true);

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final MediaType type;
    private final boolean packed;
    private final boolean shared;

    AnswerKind(MediaType type, boolean packed, boolean shared) {
        this.type = type;
        this.packed = packed;
        this.shared = shared;
    }

    private static MediaType utf8(String type, String subtype) {
        return new MediaType(type, subtype, StandardCharsets.UTF_8);
    }

    boolean isPacked() {
        return packed;
    }

    ResponseEntity<byte[]> answer(HttpServletRequest request, Rendered rendered) {
        boolean asPacked = rendered.isPacked() && takesGzip(request);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(type)
                .eTag(rendered.tag(asPacked))
                .cacheControl(
                        shared
                                ? CacheControl.maxAge(KEPT).cachePublic()
                                : CacheControl.noCache().cachePublic())
                .header(HttpHeaders.VARY, "Accept", "Accept-Encoding", "Accept-Language");
        if (shared) {
            answer.header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            answer.header(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Link");
        }
        if (asPacked) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return answer.body(asPacked ? rendered.packed() : rendered.plain());
    }

    private static boolean takesGzip(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted == null) {
            return false;
        }
        String text = accepted.toLowerCase(Locale.ROOT);
        return text.contains("gzip") && !text.contains("gzip;q=0,") && !text.endsWith("gzip;q=0");
    }
}
