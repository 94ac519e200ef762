package eu.chemclust.app.web;

import eu.chemclust.app.view.Messages;
import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.tables.BadInputException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Answers every failure with a page, or for programs with problem details, that says what happened and what to do; a
/// stack trace goes to the log only.
@RestController
@RestControllerAdvice
final class Problems implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger("chemclust.failures");

    private static final int MOST_FINDINGS = 10;

    private final ProblemPages pages;

    Problems(ProblemPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> bad(BadRequest problem, HttpServletRequest request) {
        Messages messages = pages.messages(request);
        return pages.plain(
                request,
                problem.key().equals("problem.profile") ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST,
                messages.text("problem.bad"),
                messages.text(problem.key(), problem.values()));
    }

    /// A what-if that names something that does not exist, or a damaged edition.
    @ExceptionHandler
    ResponseEntity<byte[]> bad(BadInputException problem, HttpServletRequest request) {
        return pages.plain(
                request,
                HttpStatus.BAD_REQUEST,
                pages.messages(request).text("problem.bad"),
                problem.findings().stream()
                        .limit(MOST_FINDINGS)
                        .map(finding -> RequestReader.echo(finding.column() + " " + finding.value())
                                        .strip() + ": " + finding.rule() + " " + finding.remedy())
                        .toArray(String[]::new));
    }

    /// A question that the data cannot answer.
    @ExceptionHandler
    ResponseEntity<byte[]> absent(ObservatoryException problem, HttpServletRequest request) {
        return switch (problem.code()) {
            case NOT_FOUND ->
                pages.plain(
                        request,
                        HttpStatus.NOT_FOUND,
                        pages.messages(request).text("problem.unanswered"),
                        String.valueOf(problem.getMessage()));
            case STORAGE, SOURCE -> failure(problem, request);
        };
    }

    @ExceptionHandler
    ResponseEntity<byte[]> unknown(UnknownRegion problem, HttpServletRequest request) {
        return pages.unknownRegion(request, problem.code());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> unknown(UnknownIndicator problem, HttpServletRequest request) {
        return pages.unknownIndicator(request, problem.code());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> unknown(UnknownPage problem, HttpServletRequest request) {
        return refused(request, HttpStatus.NOT_FOUND, null);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> tooMany(TooManyRequests problem, HttpServletRequest request) {
        Messages messages = pages.messages(request);
        ResponseEntity<byte[]> page = pages.plain(
                request,
                HttpStatus.TOO_MANY_REQUESTS,
                messages.text("problem.tooMany"),
                messages.text("problem.tooMany.what", Long.toString(problem.seconds())));
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(problem.seconds()))
                .body(page.getBody());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> unknown(UnknownRecord problem, HttpServletRequest request) {
        Messages messages = pages.messages(request);
        return pages.plain(
                request,
                HttpStatus.NOT_FOUND,
                messages.text("problem.record", problem.id()),
                messages.text("problem.record.what"));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> early(NotReady problem, HttpServletRequest request) {
        Messages messages = pages.messages(request);
        ResponseEntity<byte[]> page = pages.plain(
                request,
                HttpStatus.SERVICE_UNAVAILABLE,
                messages.text("problem.early"),
                messages.text("problem.early.what"));
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, Integer.toString(NotReady.SECONDS))
                .body(page.getBody());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> any(Exception problem, HttpServletRequest request) {
        if (problem instanceof org.springframework.web.ErrorResponse response) {
            HttpStatus status = HttpStatus.valueOf(response.getStatusCode().value());
            return status.is5xxServerError()
                    ? failure(problem, request)
                    : refused(request, status, response.getHeaders());
        }
        return failure(problem, request);
    }

    /// What failed outside of the pages' own code.
    @RequestMapping("/error")
    ResponseEntity<byte[]> error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        if (status == null || status.is5xxServerError()) {
            return failure(
                    request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception e ? e : null, request);
        }
        return refused(request, status, null);
    }

    private ResponseEntity<byte[]> refused(
            HttpServletRequest request, HttpStatus status, @Nullable HttpHeaders headers) {
        Messages messages = pages.messages(request);
        ResponseEntity<byte[]> page = switch (status) {
            case NOT_FOUND -> pages.unknownPage(request);
            case METHOD_NOT_ALLOWED -> pages.plain(request, status, messages.text("problem.method"));
            case CONTENT_TOO_LARGE, URI_TOO_LONG ->
                pages.plain(request, status, messages.text("problem.bad"), messages.text("problem.long"));
            default -> pages.plain(request, status, messages.text("problem.bad"), messages.text("problem.request"));
        };
        String allowed = headers == null ? null : headers.getFirst(HttpHeaders.ALLOW);
        return allowed == null
                ? page
                : ResponseEntity.status(status)
                        .headers(page.getHeaders())
                        .header(HttpHeaders.ALLOW, allowed)
                        .body(page.getBody());
    }

    private ResponseEntity<byte[]> failure(@Nullable Exception problem, HttpServletRequest request) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("failure={}", number, problem);
        Messages messages = pages.messages(request);
        return pages.plain(
                request,
                HttpStatus.INTERNAL_SERVER_ERROR,
                messages.text("problem.failure"),
                messages.text("problem.failure.what", number));
    }
}
