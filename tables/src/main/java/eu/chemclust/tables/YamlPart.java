package eu.chemclust.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A part of a YAML file under its keys. What is wrong in it is added to the findings of the file, with its line.
public final class YamlPart {
    private static final int LIMIT = 4 << 20;

    private final String file;
    private final String path;
    private final YamlTree tree;
    private final List<Finding> findings;

    private YamlPart(String file, String path, YamlTree tree, List<Finding> findings) {
        this.file = file;
        this.path = path;
        this.tree = tree;
        this.findings = findings;
    }

    /// Reads a file.
    ///
    /// @param file     name for findings
    /// @param in       its bytes; the caller closes them
    /// @param findings takes what is wrong in its parts
    /// @throws BadInputException if it is not YAML, too large, or a key occurs twice
    public static YamlPart read(String file, InputStream in, List<Finding> findings) throws IOException {
        byte[] bytes = in.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw new BadInputException(
                    Finding.ofFile(file, "more than 4 MB are not read as YAML.", "Name the right file."));
        }
        return new YamlPart(file, "", YamlTree.parse(file, bytes), findings);
    }

    /// Whether the part has keys.
    public boolean hasKeys() {
        return tree instanceof YamlTree.Branch;
    }

    /// Adds a finding about a key of this part, or about the part itself if the key is empty.
    public void wrong(String key, String value, String rule, String remedy) {
        int line = entries().containsKey(key) ? entries().get(key).line() : tree.line();
        findings.add(new Finding(file, line, at(key), value, rule, remedy));
    }

    /// Adds a finding for each key that is not allowed here.
    public void allow(Set<String> keys) {
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
    public YamlPart part(String key) {
        return new YamlPart(file, at(key), find(key), findings);
    }

    /// The single value of a key, empty where the key is missing, has no value or has several.
    public Optional<String> text(String key) {
        return find(key) instanceof YamlTree.Leaf leaf && !leaf.text().isEmpty()
                ? Optional.of(leaf.text())
                : Optional.empty();
    }

    /// Whether the value of a key is `true`.
    public boolean is(String key) {
        return text(key).filter("true"::equals).isPresent();
    }

    /// The single values of a list under a key.
    public List<String> items(String key) {
        return rows(key).stream()
                .map(row -> row.tree instanceof YamlTree.Leaf leaf ? leaf.text() : "")
                .toList();
    }

    /// The parts of a list under a key; none where it is no list.
    public List<YamlPart> rows(String key) {
        return find(key) instanceof YamlTree.Row row
                ? row.items().stream()
                        .map(item -> new YamlPart(file, at(key), item, findings))
                        .toList()
                : List.of();
    }

    /// The value of this part itself, empty where it has keys or is a list.
    public String text() {
        return tree instanceof YamlTree.Leaf leaf ? leaf.text() : "";
    }

    /// The names of the keys, in the order of the file.
    public Set<String> keys() {
        return Collections.unmodifiableSet(entries().keySet());
    }

    /// The single value of every key, empty where it has none.
    public Map<String, String> texts() {
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
