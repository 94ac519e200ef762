package eu.chemclust.observatory.chemistry;

import java.util.Arrays;
import java.util.List;

/// An industry as a basket of NACE divisions.
///
/// @param code      code, `C20` or `C20+C21`
/// @param divisions NACE codes, each once
public record Basket(String code, List<String> divisions) {
    /// Chemistry alone, the basket of the index.
    public static final Basket CHEMISTRY = new Basket("C20", List.of("C20"));

    public Basket {
        divisions = List.copyOf(divisions);
        if (divisions.isEmpty() || divisions.stream().distinct().count() != divisions.size()) {
            throw new IllegalArgumentException("a basket needs NACE divisions, each once");
        }
    }

    /// Reads `C20` or `C20+C21`.
    ///
    /// @throws IllegalArgumentException with a sentence for people if the text is not of that form
    public static Basket parse(String text) {
        if (!text.matches("C[0-9]{2}(\\+C[0-9]{2})*")) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a basket; write NACE divisions such as C20 or C20+C21");
        }
        return new Basket(text, Arrays.asList(text.split("\\+", -1)));
    }
}
