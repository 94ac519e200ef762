package eu.chemclust.app.web;

import eu.chemclust.app.view.Address;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/// Reads what a program asks for: which form of answer, which part of a list.
final class ApiRequest {
    private static final int LIMIT = 100;
    private static final int MOST = 1000;

    /// A form of answer.
    enum Form {
        JSON,
        CSV,
        JSON_STAT
    }

    /// The form of `format`, or the one that the program accepts; JSON unless it asks for another.
    Form form(HttpServletRequest request) {
        String wanted = text(request, "format");
        return switch (wanted) {
            case "json" -> Form.JSON;
            case "csv" -> Form.CSV;
            case "json-stat" -> Form.JSON_STAT;
            case "" -> accepted(request);
            default -> throw new BadRequest("problem.format");
        };
    }

    private static Form accepted(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT);
        String accepted = header == null ? "" : header.toLowerCase(Locale.ROOT);
        if (accepted.contains("json-stat")) {
            return Form.JSON_STAT;
        }
        return accepted.contains("text/csv") ? Form.CSV : Form.JSON;
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

    private static int number(HttpServletRequest request, String name, int otherwise, int least, int most) {
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

    private static String text(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        return text == null ? "" : text.strip();
    }
}
