package eu.chemclust.app.cli;

import eu.chemclust.observatory.benchmark.BenchmarkResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/// Asks a server of this process for its main pages, as a reader would.
///
/// @param port  port on which it listens
/// @param print where each page's status and time is told
record ServerCheck(int port, PrintWriter print) {
    private static final int OK = 200;
    private static final int PATIENCE_MILLIS = 120_000;

    /// Asks for one page of each kind, the region's page for the first region of the ranking.
    ///
    /// @return DONE if all came, FAILURE otherwise
    int run(BenchmarkResult result) {
        String region = result.regions().keySet().iterator().next();
        List<String> pages = List.of(
                "",
                "regions/" + region,
                "indicators",
                "framework",
                "compare",
                "what-if",
                "explore",
                "editions",
                "data");
        boolean well = true;
        for (String page : pages) {
            long start = System.nanoTime();
            String answer = answer("http://127.0.0.1:" + port + "/" + page);
            double seconds = (System.nanoTime() - start) / 1e9;
            print.println(String.format(Locale.ROOT, "  /%-20s %s  %6.2f s", page, answer, seconds));
            well &= answer.equals(Integer.toString(OK));
        }
        print.println(well ? "All pages came." : "Not all pages came: see above and report it.");
        return well ? ExitStatus.DONE : ExitStatus.FAILURE;
    }

    private static String answer(String address) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            int status = connection.getResponseCode();
            try (InputStream page = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                page.transferTo(OutputStream.nullOutputStream());
            }
            return Integer.toString(status);
        } catch (IOException e) {
            return "no answer (" + e.getMessage() + ")";
        }
    }
}
