package eu.chemclust.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;

/// A version of the static files that changes with their content, so that browsers may keep them for good.
final class StaticVersion {
    private static final List<String> FILES = List.of(
            "/eu/chemclust/app/web/static/page.css",
            "/eu/chemclust/app/web/static/fonts.css",
            "/eu/chemclust/app/web/static/icon.svg",
            "/eu/chemclust/app/web/static/suggest.js",
            "/eu/chemclust/app/web/static/explore.js",
            "/eu/chemclust/app/web/static/echarts.common.min.js",
            "/eu/chemclust/app/web/static/whatif.js",
            "/eu/chemclust/figures/figures-dark.css");

    private final String text;

    StaticVersion() {
        CRC32 sum = new CRC32();
        for (String file : FILES) {
            try (InputStream in = StaticVersion.class.getResourceAsStream(file)) {
                sum.update(in == null ? new byte[0] : in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file + " from the program", e);
            }
        }
        text = Long.toHexString(sum.getValue());
    }

    String text() {
        return text;
    }
}
