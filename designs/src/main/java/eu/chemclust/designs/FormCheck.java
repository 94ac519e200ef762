package eu.chemclust.designs;

import eu.chemclust.designs.key.Form;
import eu.chemclust.designs.key.Words;
import eu.chemclust.tables.YamlTree;
import eu.chemclust.tables.YamlTree.Branch;
import eu.chemclust.tables.YamlTree.Entry;
import eu.chemclust.tables.YamlTree.Leaf;
import eu.chemclust.tables.YamlTree.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Compares what is written in a design file with the form that its key asks for. What does not fit becomes a finding.
record FormCheck(String file, Notes notes) {
    /// Whether a value has a form. Sections, and what may be one thing or another, are judged by those who read them.
    boolean fits(String where, Form expected, YamlTree value) {
        return switch (expected) {
            case Form.Items items -> items(where, items, value);
            case Form.Mapping mapping -> mapping(where, mapping, value);
            case Form.Section section -> true;
            case Form.Either either -> true;
            case Form.Text text -> leaf(where, value) != null;
            case Form.Flag flag -> word(where, value, text -> truth(text).isPresent(), "true or false is due here.");
            case Form.Numeric number ->
                word(
                        where,
                        value,
                        text -> NumberParser.parse(text).filter(number::admits).isPresent(),
                        "a " + number.words() + " is due here.");
            case Form.Whole whole ->
                word(
                        where,
                        value,
                        text -> NumberParser.parseWhole(text)
                                .filter(n -> n >= whole.min() && n <= whole.max())
                                .isPresent(),
                        "a " + whole.words() + " is due here.");
            case Form.Choice choice -> choice(where, choice, value);
        };
    }

    private boolean items(String where, Form.Items items, YamlTree value) {
        boolean fine = true;
        for (YamlTree item : items(value)) {
            fine &= items.item() instanceof Form.Section || fits(where, items.item(), item);
        }
        return fine;
    }

    private boolean mapping(String where, Form.Mapping mapping, YamlTree value) {
        if (!(value instanceof Branch branch)) {
            return refuse(where, value, "a " + mapping.keys() + " and its value are due on each line.");
        }
        boolean fine = true;
        for (Map.Entry<String, Entry> entry : branch.entries().entrySet()) {
            fine &= mapping.value() instanceof Form.Section
                    || fits(
                            where + "." + entry.getKey(),
                            mapping.value(),
                            entry.getValue().value());
        }
        return fine;
    }

    private boolean choice(String where, Form.Choice choice, YamlTree value) {
        Leaf leaf = leaf(where, value);
        return leaf != null
                && (Words.find(leaf.text(), choice.options()).isPresent()
                        || refuse(
                                where,
                                value,
                                "one of these is due here: " + String.join(", ", choice.options()) + ".",
                                Words.suggestion(leaf.text(), choice.options())));
    }

    /// Whether a single value stands there and is one that is admitted.
    private boolean word(String where, YamlTree value, Predicate<String> admitted, String rule) {
        Leaf leaf = leaf(where, value);
        return leaf != null && (admitted.test(leaf.text()) || refuse(where, value, rule));
    }

    private @Nullable Leaf leaf(String where, YamlTree value) {
        if (value instanceof Leaf leaf) {
            return leaf;
        }
        refuse(where, value, "a single value is due here.");
        return null;
    }

    private boolean refuse(String where, YamlTree value, String rule) {
        return refuse(where, value, rule, "");
    }

    private boolean refuse(String where, YamlTree value, String rule, String suggestion) {
        String text = value instanceof Leaf leaf ? leaf.text() : "";
        boolean comma = text.matches("-?\\d+,\\d+");
        String remedy = comma ? "Write the decimal sign as a point: " + text.replace(',', '.') + "." : "Correct it.";
        notes.finding(file, value.line(), where, text, rule, suggestion.isEmpty() ? remedy : suggestion.strip());
        return false;
    }

    static List<YamlTree> items(YamlTree value) {
        return value instanceof Row row ? row.items() : List.of(value);
    }

    static Optional<Boolean> truth(String text) {
        return switch (text.toLowerCase(java.util.Locale.ROOT)) {
            case "true", "yes", "on" -> Optional.of(true);
            case "false", "no", "off" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
