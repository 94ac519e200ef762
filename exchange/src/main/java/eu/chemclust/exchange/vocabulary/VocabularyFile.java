package eu.chemclust.exchange.vocabulary;

import eu.chemclust.exchange.Language;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.CsvTable;
import eu.chemclust.tables.Finding;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the vocabulary from its table; several values of a cell are parted by bars.
public final class VocabularyFile {
    private static final String ID = "id";
    private static final String KIND = "kind";

    private VocabularyFile() {}

    /// Reads all concepts.
    ///
    /// @param file name for findings
    /// @param in   CSV; closed at the end
    /// @throws BadInputException with all findings if there is any
    public static Vocabulary read(String file, InputStream in) {
        List<String> columns = new ArrayList<>(List.of(ID, KIND, "broader", "related"));
        for (Language language : Language.values()) {
            columns.add("label_" + language.code());
            columns.add("alt_" + language.code());
        }
        for (Scheme scheme : Scheme.values()) {
            columns.add(scheme.column());
        }
        List<Concept> concepts = new ArrayList<>();
        Map<String, Long> lines = new HashMap<>();
        CsvTable.read(file, in, ',', Set.of(""), columns, row -> {
            Concept concept = concept(row);
            if (lines.putIfAbsent(concept.id(), row.line()) != null) {
                row.finding(ID, "the concept occurs twice.", "Remove one of them.");
            } else {
                concepts.add(concept);
            }
        });
        List<Finding> findings = new ArrayList<>();
        Set<String> known = new HashSet<>(lines.keySet());
        for (Concept concept : concepts) {
            check(file, lines.getOrDefault(concept.id(), 0L), "broader", concept.broader(), known, findings);
            check(file, lines.getOrDefault(concept.id(), 0L), "related", concept.related(), known, findings);
        }
        if (!findings.isEmpty()) {
            throw new BadInputException(findings);
        }
        try {
            return new Vocabulary(concepts);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(Finding.ofFile(file, e.getMessage() + ".", "Correct the column broader."));
        }
    }

    private static void check(
            String file, long line, String column, List<String> ids, Set<String> known, List<Finding> findings) {
        for (String id : ids) {
            if (!known.contains(id)) {
                findings.add(
                        new Finding(file, line, column, id, "there is no such concept.", "Name one of the column id."));
            }
        }
    }

    private static Concept concept(CsvTable.Row row) {
        if (!row.text(ID).matches("[a-z][a-z0-9_]*")) {
            row.finding(ID, "a concept is named in small letters, digits and underscores.", "Rename it.");
        }
        if (!row.text(KIND).equals("theme") && !row.text(KIND).equals("topic")) {
            row.finding(KIND, "theme or topic is due here.", "Correct it.");
        }
        Map<Language, String> labels = new EnumMap<>(Language.class);
        Map<Language, List<String>> alternatives = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String label = row.text("label_" + language.code());
            if (label.isEmpty()) {
                row.finding("label_" + language.code(), "every language needs a name.", "Translate it.");
            }
            labels.put(language, label);
            alternatives.put(language, list(row.text("alt_" + language.code())));
        }
        Map<Scheme, List<String>> codes = new EnumMap<>(Scheme.class);
        for (Scheme scheme : Scheme.values()) {
            List<String> list = list(row.text(scheme.column()));
            if (!list.stream().allMatch(scheme::fits)) {
                row.finding(scheme.column(), "a code does not have the form of this scheme.", "Correct it.");
            }
            codes.put(scheme, list);
        }
        return new Concept(
                row.text(ID),
                row.text(KIND).equals("theme"),
                list(row.text("broader")),
                list(row.text("related")),
                labels,
                alternatives,
                codes);
    }

    private static List<String> list(String cell) {
        return cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split("\\|")).map(String::strip).toList();
    }
}
