package eu.chemclust.observatory.source.fetch;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// What a server says about the version of a file, to ask later whether it has changed.
///
/// @param etag         the tag; empty where the server gives none
/// @param lastModified the date; empty where the server gives none
record Validators(String etag, String lastModified) {
    static final Validators NONE = new Validators("", "");

    static Validators of(HttpResponse<?> response) {
        return new Validators(
                response.headers().firstValue("ETag").orElse(""),
                response.headers().firstValue("Last-Modified").orElse(""));
    }

    /// The tag by which a broken download can be continued; empty for a weak one, which does not promise the same
    /// bytes.
    String strongTag() {
        return etag.startsWith("W/") ? "" : etag;
    }

    void addTo(HttpRequest.Builder request) {
        if (!etag.isEmpty()) {
            request.header("If-None-Match", etag);
        }
        if (!lastModified.isEmpty()) {
            request.header("If-Modified-Since", lastModified);
        }
    }
}
