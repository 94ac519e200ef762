package eu.chemclust.app.web;

import eu.chemclust.app.view.Address;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/// Reads what a program asks for: which form of answer, which part of a list.
final class ApiRequest {
    private static final int LIMIT = 100;
    private static final int MOST = 1000;
    private static final int LONGEST = 200;

    /// A form of answer.
    enum Form {
        JSON("json", AnswerKind.JSON),
        CSV("csv", AnswerKind.CSV),
        JSON_STAT("json-stat", AnswerKind.JSON_STAT),
        SDMX_CSV("sdmx-csv", AnswerKind.SDMX_CSV),
        XLSX("xlsx", AnswerKind.XLSX),
        DCAT("dcat", AnswerKind.DCAT);

        private final String parameter;
        private final AnswerKind kind;

        Form(String parameter, AnswerKind kind) {
            this.parameter = parameter;
            this.kind = kind;
        }

        String parameter() {
            return parameter;
        }

        AnswerKind kind() {
            return kind;
        }
    }

    /// The form of `format`, or the one that the program accepts first; the first one of an address unless it asks for
    /// another.
    ///
    /// @param forms forms that an address has, the usual one first
    Form form(HttpServletRequest request, Form... forms) {
        String wanted = text(request, "format");
        if (wanted.isEmpty()) {
            return accepted(request, forms);
        }
        return Arrays.stream(forms)
                .filter(form -> form.parameter().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new BadRequest(
                        "problem.form",
                        Arrays.stream(forms).map(Form::parameter).collect(Collectors.joining(", "))));
    }

    private static Form accepted(HttpServletRequest request, Form... forms) {
        String header = request.getHeader(HttpHeaders.ACCEPT);
        if (header == null) {
            return forms[0];
        }
        try {
            return MediaType.parseMediaTypes(header).stream()
                    .sorted((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()))
                    .flatMap(type -> matching(type, forms).stream())
                    .findFirst()
                    .orElse(forms[0]);
        } catch (InvalidMediaTypeException e) {
            return forms[0];
        }
    }

    private static Optional<Form> matching(MediaType type, Form... forms) {
        if (type.getQualityValue() == 0) {
            return Optional.empty();
        }
        return Arrays.stream(forms)
                .filter(form ->
                        type.includes(MediaType.parseMediaType(form.kind().type())))
                .findFirst();
    }

    int offset(HttpServletRequest request) {
        return number(request, "offset", 0, 0, 1_000_000);
    }

    int limit(HttpServletRequest request) {
        return number(request, "limit", LIMIT, 1, MOST);
    }

    /// What tells one part of a list from another.
    String key(HttpServletRequest request) {
        return " " + offset(request) + '+' + limit(request);
    }

    /// Address of the list with those of its parameters that are set.
    String address(HttpServletRequest request, String... parameters) {
        Address address = Address.of(request.getRequestURI());
        for (String name : parameters) {
            address = address.with(name, text(request, name));
        }
        return address.text();
    }

    /// A whole number.
    ///
    /// @param otherwise what holds where it is not given
    int number(HttpServletRequest request, String name, int otherwise, int least, int most) {
        String text = text(request, name);
        if (text.isEmpty()) {
            return otherwise;
        }
        int number = text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : -1;
        if (!(number >= least && number <= most)) {
            throw new BadRequest("problem.number", name, Integer.toString(least), Integer.toString(most));
        }
        return number;
    }

    /// `yes` or nothing.
    boolean isSet(HttpServletRequest request, String name) {
        return switch (text(request, name)) {
            case "" -> false;
            case "yes" -> true;
            default -> throw new BadRequest("problem.yes", name);
        };
    }

    /// Words with commas between them, each once.
    List<String> list(HttpServletRequest request, String name) {
        return Arrays.stream(text(request, name).split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /// A short text; empty where it is not given.
    String text(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        if (text != null && text.length() > LONGEST) {
            throw new BadRequest("problem.long");
        }
        return text == null ? "" : text.strip();
    }
}
