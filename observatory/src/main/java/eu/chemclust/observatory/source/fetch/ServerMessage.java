package eu.chemclust.observatory.source.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What Eurostat says in place of data. A large request is answered with `ASYNCHRONOUS_RESPONSE` while it is being
/// prepared (ask again later), a request that is too large with `EXTRACTION_TOO_BIG` (filter), both sometimes with
/// status 200.
///
/// @param kind what it means
/// @param text what the server says, shortened
record ServerMessage(Kind kind, String text) {
    private static final int LONGEST = 1 << 14;
    private static final Pattern LABEL =
            Pattern.compile("(?:\"label\"\\s*:\\s*\"|<faultstring>|<common:Text[^>]*>)([^\"<]{1,300})");

    /// What a message means for the one who asked.
    enum Kind {
        NONE,
        BUSY,
        LATER,
        TOO_LARGE,
        UNKNOWN_TABLE,
        WRONG,
        NO_DATA
    }

    /// The message of an answer with another status than 200.
    static ServerMessage of(int status, InputStream body) throws IOException {
        String text = new String(body.readNBytes(LONGEST), StandardCharsets.UTF_8);
        ServerMessage told = in(text);
        if (told.kind != Kind.NONE && told.kind != Kind.NO_DATA) {
            return told;
        }
        Kind kind = switch (status) {
            case 408, 425, 429, 500, 502, 503, 504 -> Kind.BUSY;
            case 404 -> Kind.UNKNOWN_TABLE;
            case 413 -> Kind.TOO_LARGE;
            default -> Kind.WRONG;
        };
        return new ServerMessage(kind, "status " + status + label(text));
    }

    /// The message that a file of status 200 is in truth; of kind NONE for data.
    static ServerMessage inFile(Path file) throws IOException {
        try (InputStream in = Packed.open(file)) {
            return in(new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return new ServerMessage(Kind.NONE, ""); // damaged; told by the check of the whole file
        }
    }

    private static ServerMessage in(String text) {
        String start = text.stripLeading();
        boolean page =
                start.regionMatches(true, 0, "<!doctype html", 0, 14) || start.regionMatches(true, 0, "<html", 0, 5);
        if (page) {
            return new ServerMessage(Kind.NO_DATA, "a web page");
        }
        boolean message = start.startsWith("<")
                || start.startsWith("{\"error\"")
                || start.startsWith("{\"warning\"")
                || start.startsWith("{ \"error\"")
                || start.startsWith("{ \"warning\"");
        if (!message) {
            return new ServerMessage(Kind.NONE, "");
        }
        if (text.contains("EXTRACTION_TOO_BIG")) {
            return new ServerMessage(Kind.TOO_LARGE, "EXTRACTION_TOO_BIG" + label(text));
        }
        if (text.contains("ASYNCHRONOUS_RESPONSE")
                || text.contains("<status>SUBMITTED")
                || text.contains(">SUBMITTED<")
                || text.contains(">PROCESSING<")) {
            return new ServerMessage(Kind.LATER, "ASYNCHRONOUS_RESPONSE");
        }
        if (text.contains("ERR_NOT_FOUND")) {
            return new ServerMessage(Kind.UNKNOWN_TABLE, "ERR_NOT_FOUND" + label(text));
        }
        return new ServerMessage(Kind.WRONG, "a message" + label(text));
    }

    private static String label(String text) {
        Matcher matcher = LABEL.matcher(text);
        return matcher.find() ? ", \"" + matcher.group(1).strip() + "\"" : "";
    }

    boolean isNone() {
        return kind == Kind.NONE;
    }

    /// True if the same request may be answered later.
    boolean isTransient() {
        return kind == Kind.BUSY || kind == Kind.LATER || kind == Kind.NO_DATA;
    }

    /// What happened and what to do.
    String sentence() {
        return switch (kind) {
            case NONE -> "";
            case BUSY -> "the server is busy (" + text + ")";
            case LATER ->
                "Eurostat is still preparing this table (" + text
                        + "); ask again in some minutes, or make the request smaller with --filter and --since";
            case TOO_LARGE ->
                "Eurostat does not give so many cells at once (" + text
                        + "). Make the request smaller: name regions with --filter geo=..., industries with"
                        + " --filter nace_r2=..., or years with --since and --until.";
            case UNKNOWN_TABLE ->
                "Eurostat has no such table (" + text
                        + "). Look its code up in the data browser, https://ec.europa.eu/eurostat/databrowser.";
            case WRONG ->
                "Eurostat refuses the request (" + text
                        + "). Check the names of the dimensions and the codes in --filter.";
            case NO_DATA -> "the server answers with " + text + " in place of data";
        };
    }
}
