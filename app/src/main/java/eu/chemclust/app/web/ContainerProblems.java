package eu.chemclust.app.web;

import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Answers what the container refuses before any filter or page sees it, such as a path with an encoded slash: with the
/// same page or problem details as every other refusal, and the same headers.
final class ContainerProblems extends ErrorReportValve {
    private final Supplier<Problems> problems;
    private final SecurityHeaders headers = new SecurityHeaders();

    ContainerProblems(Supplier<Problems> problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        boolean refused = response.getStatus() >= HttpStatus.BAD_REQUEST.value();
        if (!refused || response.getContentWritten() > 0 || !response.setErrorReported() || !canWrite(response)) {
            return;
        }
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, response.getStatus());
        ResponseEntity<byte[]> page = problems.get().error(request.getRequest());
        headers.write(request, response);
        page.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        byte[] body = page.getBody();
        try {
            response.getOutputStream().write(body == null ? new byte[0] : body);
            response.finishResponse();
        } catch (IOException readerHasGone) {
            // nobody is left to answer
        }
    }

    private static boolean canWrite(Response response) {
        AtomicBoolean allowed = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
        return allowed.get();
    }
}
