package eu.chemclust.observatory.framework;

import eu.chemclust.tables.CsvTable;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads names of a framework's nodes in languages beside English and German: a row a node, a column a language. They
/// stand apart from the framework, so that a better translation is no new method.
public final class FrameworkNames {
    /// The languages of the file, in the order of its columns.
    public static final List<String> LANGUAGES = List.of("pl", "nl", "it", "es", "cs", "fr");

    private FrameworkNames() {}

    /// The framework with the names of a file.
    ///
    /// @throws BadInputException if a column is missing, a code unknown or a name empty
    public static IndicatorFramework read(String file, InputStream in, IndicatorFramework framework) {
        List<String> known = framework.nodes().stream().map(FrameworkNode::code).toList();
        List<String> columns = new ArrayList<>(List.of("code"));
        columns.addAll(LANGUAGES);
        Map<String, Map<String, String>> names = new HashMap<>();
        CsvTable.read(file, in, ',', columns, row -> {
            String code = row.text("code");
            if (!known.contains(code)) {
                row.finding("code", "the framework has no node of that code.", "Correct the code.");
                return;
            }
            Map<String, String> ofNode = new HashMap<>();
            for (String language : LANGUAGES) {
                if (row.text(language).isBlank()) {
                    row.finding(language, "a name is due here.", "Give the node a name in this language.");
                }
                ofNode.put(language, row.text(language));
            }
            names.put(code, ofNode);
        });
        return framework.withNames(names);
    }
}
