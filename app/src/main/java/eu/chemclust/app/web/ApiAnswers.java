package eu.chemclust.app.web;

import eu.chemclust.app.answer.Answer;
import eu.chemclust.app.api.Slice;
import eu.chemclust.app.output.AnswerData;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.tables.CsvFile;
import eu.chemclust.tables.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/// Answers programs: makes what is asked for once, in the form asked for, and counts the work.
final class ApiAnswers {
    private final BenchmarkResult result;
    private final ApiRequest parts;
    private final Answers answers;
    private final Turnstile turnstile;
    private final JsonMapper json;

    ApiAnswers(BenchmarkResult result, ApiRequest parts, Answers answers, Turnstile turnstile, JsonMapper json) {
        this.result = result;
        this.parts = parts;
        this.answers = answers;
        this.turnstile = turnstile;
        this.json = json;
    }

    /// Records as JSON.
    ///
    /// @param key all that they depend on beside the path
    ResponseEntity<byte[]> json(HttpServletRequest request, String key, Supplier<?> value) {
        return records(request, AnswerKind.JSON, key, value);
    }

    /// Records as a form of JSON.
    ResponseEntity<byte[]> records(HttpServletRequest request, AnswerKind kind, String key, Supplier<?> value) {
        return bytes(request, kind, key, Turnstile.FIGURE, () -> json.writeValueAsBytes(value.get()));
    }

    /// A text.
    ResponseEntity<byte[]> text(HttpServletRequest request, AnswerKind kind, String key, Supplier<String> text) {
        return bytes(request, kind, key, Turnstile.FIGURE, () -> text.get().getBytes(StandardCharsets.UTF_8));
    }

    /// A table as CSV.
    ResponseEntity<byte[]> sheet(HttpServletRequest request, AnswerKind kind, String key, Supplier<Sheet> sheet) {
        return bytes(request, kind, key, Turnstile.FIGURE, () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            CsvFile.write(sheet.get(), out);
            return out.toByteArray();
        });
    }

    /// Bytes that took some work to make.
    ResponseEntity<byte[]> bytes(
            HttpServletRequest request, AnswerKind kind, String key, int work, Supplier<byte[]> bytes) {
        return answers.bytes(request, kind, request.getRequestURI() + ' ' + key, () -> {
            turnstile.enter(request, work);
            return bytes.get();
        });
    }

    /// An answer of the diagnosis: all of it as JSON, or its main table as CSV.
    ///
    /// @param key all that it depends on beside path and language
    ResponseEntity<byte[]> answer(HttpServletRequest request, String key, int work, Supplier<Answer> answer) {
        ApiRequest.Form form = parts.form(request, ApiRequest.Form.JSON, ApiRequest.Form.CSV);
        return bytes(request, form.kind(), key, work, () -> {
            String text = form == ApiRequest.Form.CSV ? AnswerData.csv(answer.get()) : AnswerData.json(answer.get());
            return text.getBytes(StandardCharsets.UTF_8);
        });
    }

    /// A part of a list as JSON.
    ///
    /// @param key        all that the list depends on beside the path
    /// @param parameters those that the address of the next part has to keep
    <T> ResponseEntity<byte[]> slice(
            HttpServletRequest request, String key, Supplier<List<T>> items, String... parameters) {
        String address = parts.address(request, parameters);
        return json(
                request,
                key + parts.key(request),
                () -> Slice.of(
                        result.method().version(), items.get(), parts.offset(request), parts.limit(request), address));
    }
}
