package eu.chemclust.observatory.framework;

import java.util.Arrays;
import java.util.List;

/// An industry as a basket of NACE Rev. 2 divisions. What is asked of chemistry can be asked of any basket.
///
/// @param code        code, `chemistry-plastics`; of a basket without a name its divisions, `C20+C22`
/// @param nameEnglish name in English
/// @param nameGerman  name in German
/// @param divisions   NACE Rev. 2 sections or divisions, `C20`, each once
/// @param note        what it is for
public record Basket(String code, String nameEnglish, String nameGerman, List<String> divisions, String note) {
    private static final String DIVISION = "[A-U]([0-9]{2})?";

    public Basket {
        divisions = List.copyOf(divisions);
        if (divisions.isEmpty() || divisions.stream().distinct().count() != divisions.size()) {
            throw new IllegalArgumentException("a basket needs NACE divisions, each once");
        }
        if (overlaps(divisions)) {
            throw new IllegalArgumentException("a division and the section that holds it would count twice");
        }
    }

    /// A basket without a name from its divisions, `C20` or `C20+C21`.
    ///
    /// @throws IllegalArgumentException with a sentence for people if the text is not of that form
    public static Basket ofDivisions(String text) {
        List<String> divisions = Arrays.asList(text.split("[+]", -1));
        if (!divisions.stream().allMatch(Basket::isDivision)) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a basket; write NACE divisions such as C20 or C20+C21");
        }
        return new Basket(text, text, text, divisions, "");
    }

    /// Whether a text has the form of a NACE section or division.
    static boolean isDivision(String text) {
        return text.matches(DIVISION);
    }

    /// Whether a section stands beside one of its divisions.
    static boolean overlaps(List<String> divisions) {
        return divisions.stream()
                .filter(part -> part.length() > 1)
                .anyMatch(part -> divisions.contains(part.substring(0, 1)));
    }

    /// The divisions as a dimension of a series names them, `C20+C22`.
    public String dimension() {
        return String.join("+", divisions);
    }

    /// The name in a language, `en` or `de`; English for all others.
    public String name(String language) {
        return language.equals("de") && !nameGerman.isEmpty() ? nameGerman : nameEnglish;
    }
}
