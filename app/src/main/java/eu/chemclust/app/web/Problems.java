package eu.chemclust.app.web;

import eu.chemclust.app.view.Messages;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Answers every failure with a page that says what happened and what to do; a stack trace goes to the log only.
@RestController
@RestControllerAdvice
final class Problems implements ErrorController {
    private static final Logger LOG = Logger.getLogger(Problems.class.getName());

    private final ProblemPages pages;

    Problems(ProblemPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ResponseEntity<String> bad(BadRequest problem, HttpServletRequest request) {
        Messages messages = pages.messages(request);
        return pages.plain(
                request,
                problem.key().equals("problem.profile") ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST,
                messages.text("problem.bad"),
                messages.text(problem.key(), problem.values()));
    }

    @ExceptionHandler
    ResponseEntity<String> unknown(UnknownRegion problem, HttpServletRequest request) {
        return pages.unknownRegion(request, problem.code());
    }

    @ExceptionHandler
    ResponseEntity<String> any(Exception problem, HttpServletRequest request) {
        HttpStatus status = problem instanceof org.springframework.web.ErrorResponse response
                ? HttpStatus.valueOf(response.getStatusCode().value())
                : HttpStatus.INTERNAL_SERVER_ERROR;
        return status.is5xxServerError() ? failure(problem, request) : refused(request, status);
    }

    /// What failed outside of the pages' own code.
    @RequestMapping("/error")
    ResponseEntity<String> error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        if (status == null || status.is5xxServerError()) {
            return failure(
                    request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception e ? e : null, request);
        }
        return refused(request, status);
    }

    private ResponseEntity<String> refused(HttpServletRequest request, HttpStatus status) {
        Messages messages = pages.messages(request);
        return switch (status) {
            case NOT_FOUND ->
                pages.plain(request, status, messages.text("problem.page"), messages.text("problem.page.what"));
            case METHOD_NOT_ALLOWED -> pages.plain(request, status, messages.text("problem.method"));
            default -> pages.plain(request, status, messages.text("problem.bad"), messages.text("problem.request"));
        };
    }

    private ResponseEntity<String> failure(
            @org.jspecify.annotations.Nullable Exception problem, HttpServletRequest request) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.SEVERE, problem, () -> "failure " + number + " at " + request.getRequestURI());
        Messages messages = pages.messages(request);
        return pages.plain(
                request,
                HttpStatus.INTERNAL_SERVER_ERROR,
                messages.text("problem.failure"),
                messages.text("problem.failure.what", number));
    }
}
