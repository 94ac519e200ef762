package eu.chemclust.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/// Logs one line a request as `key=value` pairs: method, path, status and time. No address of a reader, no
/// parameters (what somebody looked for is nobody's business) and no user agent are in it.
final class RequestLog extends OncePerRequestFilter {
    /// Name of the logger, for the level in the settings.
    static final String NAME = "chemclust.requests";

    private static final Logger LOG = LoggerFactory.getLogger(NAME);
    private static final int LONGEST = 120;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            if (LOG.isInfoEnabled()) {
                LOG.info(
                        "method={} path={} status={} ms={}",
                        request.getMethod(),
                        path(request),
                        response.getStatus(),
                        (System.nanoTime() - start) / 1_000_000);
            }
        }
    }

    /// The path without what could break the line.
    private static String path(HttpServletRequest request) {
        String path = request.getRequestURI().replaceAll("[^!-~]|\"", "?");
        return path.length() <= LONGEST ? path : path.substring(0, LONGEST) + "...";
    }
}
