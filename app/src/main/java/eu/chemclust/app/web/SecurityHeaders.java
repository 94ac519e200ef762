package eu.chemclust.app.web;

import eu.chemclust.app.view.FigureFile;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.web.filter.OncePerRequestFilter;

/// Tells browsers what pages may do: show what comes from here, and nothing else. Figures may be embedded anywhere.
final class SecurityHeaders extends OncePerRequestFilter {
    /// Scripts are files of our own; a page works without them.
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
            + " img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

    private static final String YEAR = "max-age=31536000; includeSubDomains";

    /// A figure carries its theme as a style element, known by its sum; nothing else in it may act.
    private final String figurePolicy;

    SecurityHeaders() {
        StringBuilder styles = new StringBuilder();
        for (FigureFile.Theme theme : FigureFile.Theme.values()) {
            if (!theme.style().isEmpty()) {
                styles.append(" 'sha256-").append(sum(theme.style())).append('\'');
            }
        }
        figurePolicy = "default-src 'none'; style-src" + styles + "; frame-ancestors *";
    }

    private static String sum(String style) {
        try {
            byte[] bytes = style.getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        write(request, response);
        chain.doFilter(request, response);
    }

    /// Sets the headers of an answer.
    void write(HttpServletRequest request, HttpServletResponse response) {
        boolean figure = request.getRequestURI().startsWith("/figures/");
        response.setHeader("Content-Security-Policy", figure ? figurePolicy : POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(
                "Cross-Origin-Resource-Policy",
                figure || request.getRequestURI().startsWith("/api/") ? "cross-origin" : "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"))) {
            response.setHeader("Strict-Transport-Security", YEAR);
        }
    }
}
