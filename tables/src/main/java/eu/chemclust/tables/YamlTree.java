package eu.chemclust.tables;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.representer.Representer;

/// A YAML file as what stands in it, with lines. Words stay words: what they mean is for their key to say, so that the
/// unit `NO` is not taken for "no" and the code `1e3` not for a number.
public sealed interface YamlTree {
    /// The line in the file, from 1.
    int line();

    /// A single value; empty where nothing stands.
    record Leaf(String text, int line) implements YamlTree {}

    /// A list.
    record Row(List<YamlTree> items, int line) implements YamlTree {}

    /// Keys with values, in the order of the file.
    record Branch(Map<String, Entry> entries, int line) implements YamlTree {}

    /// The value of a key and the line of the key.
    record Entry(YamlTree value, int line) {}

    /// Reads the bytes of a file in UTF-8, with or without a byte order mark.
    ///
    /// @throws BadInputException if it is something else, not YAML, or a key occurs twice
    static YamlTree parse(String file, byte[] bytes) {
        return parse(file, ForeignFile.textOfSettings(file, bytes));
    }

    /// Reads a text. Types, references and endless nesting are not allowed.
    ///
    /// @throws BadInputException if it is not YAML or a key occurs twice
    static YamlTree parse(String file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(20);
        options.setCodePointLimit(5_000_000);
        try {
            Node node = new Yaml(
                            new SafeConstructor(options),
                            new Representer(new org.yaml.snakeyaml.DumperOptions()),
                            new org.yaml.snakeyaml.DumperOptions(),
                            options)
                    .compose(new StringReader(text));
            List<Finding> findings = new ArrayList<>();
            YamlTree tree = node == null ? new Branch(Map.of(), 1) : tree(file, node, findings);
            if (!findings.isEmpty()) {
                throw new BadInputException(findings);
            }
            return tree;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new BadInputException(new Finding(
                    file,
                    line,
                    "",
                    "",
                    "this is not YAML: " + e.getProblem() + ".",
                    "Check indentation (spaces, no tabs), colons and quotation marks near this line."));
        } catch (YAMLException e) {
            throw new BadInputException(
                    Finding.ofFile(file, "this is not YAML: " + e.getMessage() + ".", "Check the file."));
        }
    }

    private static YamlTree tree(String file, Node node, List<Finding> findings) {
        int line = node.getStartMark().getLine() + 1;
        return switch (node) {
            case ScalarNode scalar -> new Leaf(text(scalar), line);
            case SequenceNode sequence ->
                new Row(
                        sequence.getValue().stream()
                                .map(item -> tree(file, item, findings))
                                .toList(),
                        line);
            case MappingNode mapping -> branch(file, mapping, findings);
            default -> {
                findings.add(new Finding(
                        file, line, "", "", "references (& and *) are not allowed.", "Write the value out."));
                yield new Leaf("", line);
            }
        };
    }

    private static String text(ScalarNode scalar) {
        boolean nothing = scalar.getScalarStyle() == org.yaml.snakeyaml.DumperOptions.ScalarStyle.PLAIN
                && (scalar.getValue().equals("~") || scalar.getValue().equals("null"));
        return nothing ? "" : scalar.getValue();
    }

    private static YamlTree branch(String file, MappingNode mapping, List<Finding> findings) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            int line = tuple.getKeyNode().getStartMark().getLine() + 1;
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                findings.add(
                        new Finding(file, line, "", "", "a key must be a word.", "Write one word before the colon."));
            } else if (entries.put(key.getValue().strip(), new Entry(tree(file, tuple.getValueNode(), findings), line))
                    != null) {
                findings.add(new Finding(file, line, key.getValue(), "", "the key occurs twice.", "Keep one of them."));
            }
        }
        return new Branch(entries, mapping.getStartMark().getLine() + 1);
    }
}
