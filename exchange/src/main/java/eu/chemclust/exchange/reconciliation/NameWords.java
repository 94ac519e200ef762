package eu.chemclust.exchange.reconciliation;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/// The words of a name or town that tell it from others: small letters without accents, without legal forms.
final class NameWords {
    private static final Set<String> FORMS = Set.of(
            "gmbh", "ag", "se", "kg", "kgaa", "co", "cokg", "mbh", "ev", "eg", "sa", "sas", "sarl", "spa", "srl",
            "scarl", "scrl", "sl", "slu", "sau", "ltd", "limited", "plc", "llp", "llc", "inc", "corp", "nv", "bv",
            "bvba", "vzw", "asbl", "oy", "oyj", "ab", "as", "aps", "a", "s", "o", "z", "sp", "spol", "sro", "zoo",
            "kft", "zrt", "nyrt", "doo", "dd", "ad", "lda", "ou", "uab", "sia", "the", "of", "and", "und", "et", "y",
            "e", "de", "la", "le", "les", "der", "die", "das", "di", "del", "della", "des", "du", "en", "van", "voor",
            "fur", "for", "i", "w");

    private NameWords() {}

    static Set<String> of(String name) {
        String plain = Normalizer.normalize(
                        name.replace("\u0142", "l")
                                .replace("\u0141", "L")
                                .replace("\u00f8", "o")
                                .replace("\u00df", "ss")
                                .replace("ae", "a")
                                .replace("AE", "A")
                                .replace("oe", "o")
                                .replace("OE", "O")
                                .replace("ue", "u")
                                .replace("UE", "U"),
                        Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT);
        Set<String> words = new LinkedHashSet<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= plain.length(); i++) {
            char c = i < plain.length() ? plain.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else if (c != '.' && c != '\'' && Character.getType(c) != Character.NON_SPACING_MARK) {
                if (!word.isEmpty() && !FORMS.contains(word.toString())) {
                    words.add(word.toString());
                }
                word.setLength(0);
            }
        }
        return words;
    }
}
