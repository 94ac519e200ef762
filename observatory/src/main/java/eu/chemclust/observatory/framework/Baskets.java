package eu.chemclust.observatory.framework;

import eu.chemclust.tables.CsvTable;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Baskets of NACE divisions, by code. A formula names one in braces: `sbs:persons_employed[nace_r2={chemistry}]`.
public final class Baskets {
    /// No basket.
    public static final Baskets NONE = new Baskets(Map.of());

    private static final Pattern REFERENCE = Pattern.compile("\\{([^}]*)}");

    private final Map<String, Basket> byCode;

    private Baskets(Map<String, Basket> byCode) {
        this.byCode = byCode;
    }

    /// Reads baskets from CSV.
    ///
    /// @throws eu.chemclust.tables.BadInputException with findings for codes that are odd or occur twice, and for
    ///                                               divisions that are not NACE divisions, occur twice or are none
    public static Baskets read(String file, InputStream in) {
        Map<String, Basket> baskets = new LinkedHashMap<>();
        CsvTable.read(file, in, ',', List.of("code", "name_en", "name_de", "divisions", "note"), row -> {
            String code = row.text("code");
            if (!code.matches("[a-z][a-z0-9-]*")) {
                row.finding("code", "a code of small letters, digits and hyphens is due here.", "Choose such a code.");
                return;
            }
            if (row.text("name_en").isEmpty()) {
                row.finding("name_en", "a basket needs a name.", "Write one.");
            }
            List<String> divisions = divisions(row);
            if (divisions.isEmpty() || Basket.overlaps(divisions)) {
                return; // its findings are listed
            }
            Basket basket = new Basket(code, row.text("name_en"), row.text("name_de"), divisions, row.text("note"));
            if (baskets.putIfAbsent(code, basket) != null) {
                row.finding("code", "the basket stands in the file twice.", "Give each basket a code of its own.");
            }
        });
        return new Baskets(baskets);
    }

    private static List<String> divisions(CsvTable.Row row) {
        List<String> divisions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String division : row.text("divisions").split("[ +]+", -1)) {
            if (!Basket.isDivision(division)) {
                row.finding(
                        "divisions",
                        "\"" + division + "\" is not a NACE section or division such as C20.",
                        "Write divisions with a space between them: C20 C22.");
            } else if (!seen.add(division)) {
                row.finding("divisions", division + " stands in the basket twice.", "Name it once.");
            } else {
                divisions.add(division);
            }
        }
        if (Basket.overlaps(divisions)) {
            row.finding(
                    "divisions", "a division and the section that holds it would count twice.", "Keep one of them.");
        }
        return divisions.stream().sorted().toList();
    }

    /// All baskets in file order.
    public List<Basket> list() {
        return List.copyOf(byCode.values());
    }

    /// The basket of a code.
    public Optional<Basket> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// The basket of a code, or a basket without a name from NACE divisions such as `C20+C21`.
    ///
    /// @throws IllegalArgumentException with a sentence for people if the text is neither
    public Basket get(String codeOrDivisions) {
        Optional<Basket> named = find(codeOrDivisions);
        if (named.isPresent()) {
            return named.get();
        }
        if (codeOrDivisions.matches("[a-z].*")) {
            throw new IllegalArgumentException("there is no basket \"" + codeOrDivisions + "\"; there are "
                    + String.join(", ", byCode.keySet()) + ", and NACE divisions such as C20 or C20+C21");
        }
        return Basket.ofDivisions(codeOrDivisions);
    }

    /// These baskets and more; one of the same code takes the place of the old one.
    public Baskets with(Baskets more) {
        Map<String, Basket> all = new LinkedHashMap<>(byCode);
        all.putAll(more.byCode);
        return new Baskets(all);
    }

    /// A text with each `{code}` replaced by the divisions of that basket.
    ///
    /// @throws IllegalArgumentException with a sentence for people if there is no such basket
    public String expand(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(find(found.group(1))
                        .orElseThrow(() -> new IllegalArgumentException("there is no basket \"" + found.group(1)
                                + "\"; there are " + byCode.keySet().stream().collect(Collectors.joining(", "))))
                        .dimension()));
    }

    /// The baskets that a text names in braces.
    public static List<String> named(String text) {
        return REFERENCE
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
