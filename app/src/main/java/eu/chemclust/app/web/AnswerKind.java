package eu.chemclust.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Kinds of answers: their type, how long they may be kept by others, and who may embed or read them.
enum AnswerKind {
    /// A page, asked for again each time, answered with "not modified" where it is the same.
    PAGE("text/html;charset=UTF-8", true, false),
    /// A figure as SVG, for anyone to embed.
    SVG("image/svg+xml;charset=UTF-8", true, true),
    /// A figure as a picture of points.
    PNG("image/png", false, true),
    /// A table.
    CSV("text/csv;charset=UTF-8", true, true),
    /// An answer of the interface for programs.
    JSON("application/json", true, true),
    /// The same as a cube of JSON-stat.
    JSON_STAT("application/vnd.json-stat+json", true, true),
    /// Figures for statistical systems.
    SDMX_CSV("application/vnd.sdmx.data+csv;version=2.0.0", true, true),
    /// A workbook.
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, true),
    /// A description for data portals.
    DCAT("application/ld+json", true, true),
    /// Calls and events for calendars.
    CALENDAR("text/calendar;charset=UTF-8", true, true),
    /// Records for feed readers.
    FEED("application/atom+xml", true, true),
    /// The description of the interface for programs.
    YAML("application/yaml;charset=UTF-8", true, true);

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final String type;
    private final boolean packed;
    private final boolean shared;

    AnswerKind(String type, boolean packed, boolean shared) {
        this.type = type;
        this.packed = packed;
        this.shared = shared;
    }

    String type() {
        return type;
    }

    boolean isPacked() {
        return packed;
    }

    ResponseEntity<byte[]> answer(HttpServletRequest request, Rendered rendered) {
        boolean asPacked = rendered.isPacked() && takesGzip(request);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
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
