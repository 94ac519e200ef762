package eu.chemclust.observatory.submission;

import eu.chemclust.tables.Finding;
import eu.chemclust.tables.Nearest;
import eu.chemclust.tables.YamlTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A part of a mapping file under its keys. What is wrong in it is added to the findings of the file, with its line.
final class MappingPart {
    private final String file;
    private final String path;
    private final YamlTree tree;
    private final List<Finding> findings;

    MappingPart(String file, String path, YamlTree tree, List<Finding> findings) {
        this.file = file;
        this.path = path;
        this.tree = tree;
        this.findings = findings;
    }

    /// Whether the part has keys.
    boolean hasKeys() {
        return tree instanceof YamlTree.Branch;
    }

    /// Where the part stands, as in `source.name`.
    String path() {
        return path;
    }

    /// Adds a finding about a key of this part, or about the part itself if the key is empty.
    void wrong(String key, String value, String rule, String remedy) {
        int line = entries().containsKey(key) ? entries().get(key).line() : tree.line();
        findings.add(new Finding(file, line, at(key), value, rule, remedy));
    }

    /// Adds a finding for each key that a mapping does not have here.
    void allow(Set<String> keys) {
        for (String key : entries().keySet()) {
            if (!keys.contains(key)) {
                List<String> near = Nearest.of(key, keys, 3);
                wrong(
                        key,
                        "",
                        "there is no such key.",
                        near.isEmpty()
                                ? "Remove it; known here: "
                                        + String.join(
                                                ", ", keys.stream().sorted().toList()) + "."
                                : "Did you mean " + near.getFirst() + "?");
            }
        }
    }

    /// The part under a key; an empty one where the key is missing.
    MappingPart part(String key) {
        return new MappingPart(file, at(key), find(key), findings);
    }

    /// The part under a key that must be there.
    MappingPart needed(String key) {
        MappingPart part = part(key);
        if (!part.hasKeys()) {
            wrong(key, "", "this part of the mapping is missing.", "Make a new one with --propose and compare.");
        }
        return part;
    }

    /// The single value of a key, empty where the key is missing, has no value or has several.
    Optional<String> text(String key) {
        return find(key) instanceof YamlTree.Leaf leaf && !leaf.text().isEmpty()
                ? Optional.of(leaf.text())
                : Optional.empty();
    }

    /// Whether the value of a key is `true`.
    boolean is(String key) {
        return text(key).filter("true"::equals).isPresent();
    }

    /// The single values of a list under a key.
    List<String> items(String key) {
        return rows(key).stream()
                .map(row -> row.tree instanceof YamlTree.Leaf leaf ? leaf.text() : "")
                .toList();
    }

    /// The parts of a list under a key; none where it is no list.
    List<MappingPart> rows(String key) {
        return find(key) instanceof YamlTree.Row row
                ? row.items().stream()
                        .map(item -> new MappingPart(file, at(key), item, findings))
                        .toList()
                : List.of();
    }

    /// The single value of every key, empty where it has none.
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        entries().keySet().forEach(key -> texts.put(key, text(key).orElse("")));
        return texts;
    }

    /// What stands under a key; an empty value where the key is missing.
    private YamlTree find(String key) {
        YamlTree.Entry entry = entries().get(key);
        return entry == null ? new YamlTree.Leaf("", tree.line()) : entry.value();
    }

    private String at(String key) {
        return key.isEmpty() ? path : path.isEmpty() ? key : path + "." + key;
    }

    private Map<String, YamlTree.Entry> entries() {
        return tree instanceof YamlTree.Branch branch ? branch.entries() : Map.of();
    }
}
