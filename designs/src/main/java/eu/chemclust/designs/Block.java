package eu.chemclust.designs;

import eu.chemclust.designs.key.Form;
import eu.chemclust.designs.key.Key;
import eu.chemclust.designs.key.Words;
import eu.chemclust.tables.YamlTree;
import eu.chemclust.tables.YamlTree.Branch;
import eu.chemclust.tables.YamlTree.Entry;
import eu.chemclust.tables.YamlTree.Leaf;
import eu.chemclust.tables.YamlTree.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A section of a design file under its keys. What is not written has the default of the key table, or the value of
/// the section it is based on. Keys that do not exist and values of the wrong kind become findings when it is made.
final class Block {
    /// A value that was written, with the name and line of its key.
    private record Written(YamlTree value, int line) {}

    private final String file;
    private final String path;
    private final int line;
    private final Form.Section form;
    private final Notes notes;
    private final FormCheck check;
    private final Map<String, Written> written = new LinkedHashMap<>();

    private Block(String file, String path, int line, Form.Section form, Notes notes) {
        this.file = file;
        this.path = path;
        this.line = line;
        this.form = form;
        this.notes = notes;
        this.check = new FormCheck(file, notes);
    }

    static Block of(String file, String path, YamlTree tree, Form.Section form, Notes notes) {
        return of(file, path, tree, form, notes, null);
    }

    /// A section that takes what it does not write from another one, as long as both have the same method.
    static Block of(String file, String path, YamlTree tree, Form.Section form, Notes notes, @Nullable Block base) {
        Block block = new Block(file, path, tree.line(), form, notes);
        switch (tree) {
            case Leaf leaf -> {
                if (!leaf.text().isEmpty()) {
                    block.write(form.isMethod(leaf.text()) ? "method" : form.shorthand(), leaf, leaf.line());
                }
            }
            case Row row ->
                notes.finding(file, row.line(), path, "", "keys are due here, not a list.", "Write key: value lines.");
            case Branch branch -> {
                for (Map.Entry<String, Entry> entry : branch.entries().entrySet()) {
                    block.write(
                            entry.getKey(),
                            entry.getValue().value(),
                            entry.getValue().line());
                }
            }
        }
        if (base != null) {
            block.inherit(base);
        }
        block.checkMethods();
        return block;
    }

    private void inherit(Block base) {
        boolean sameMethod = !has("method")
                || form.find("method").isEmpty()
                || choice("method").equals(base.choice("method"));
        base.written.forEach((name, value) -> {
            if (sameMethod || (key(name).methods().isEmpty() && !name.equals("method"))) {
                written.putIfAbsent(name, value);
            }
        });
    }

    private void write(String name, YamlTree value, int keyLine) {
        Optional<Key> key = form.find(name);
        if (key.isEmpty()) {
            List<String> names = form.keys().stream().map(Key::name).toList();
            notes.finding(
                    file,
                    keyLine,
                    at(name),
                    "",
                    "there is no such key.",
                    Words.suggestion(name, names) + "Keys here are " + String.join(", ", names) + ".");
            return;
        }
        if (value instanceof Leaf leaf && leaf.text().isEmpty()) {
            return;
        }
        if (check.fits(at(key.get().name()), key.get().form(), value)) {
            written.put(key.get().name(), new Written(value, keyLine));
        }
    }

    /// Keys that mean nothing for the method chosen.
    private void checkMethods() {
        Optional<Key> discriminator =
                form.find("method").or(() -> form.find("vary")).or(() -> form.find("output"));
        if (discriminator.isEmpty()) {
            return;
        }
        String method = choice(discriminator.get().name());
        for (Map.Entry<String, Written> entry : written.entrySet()) {
            Key key = form.find(entry.getKey()).orElseThrow();
            if (!key.methods().isEmpty() && !key.methods().contains(method) && !method.isEmpty()) {
                notes.finding(
                        file,
                        entry.getValue().line(),
                        at(key.name()),
                        "",
                        "the key means nothing with " + discriminator.get().name() + ": " + method + ".",
                        "Remove it, or choose "
                                + String.join(
                                        ", ", key.methods().stream().sorted().toList()) + ".");
            }
        }
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    String path() {
        return path;
    }

    boolean has(String name) {
        return written.containsKey(name);
    }

    int line(String name) {
        Written value = written.get(name);
        return value == null ? line : value.line();
    }

    /// Says that the value of a key breaks a rule that only the data or the framework can tell.
    void finding(String name, String value, String rule, String remedy) {
        notes.finding(file, line(name), at(name), value, rule, remedy);
    }

    private Key key(String name) {
        return form.find(name).orElseThrow(() -> new IllegalStateException("the key table has no key " + at(name)));
    }

    /// What is written, else the default of the key table, else nothing.
    String text(String name) {
        Written value = written.get(name);
        return value != null && value.value() instanceof Leaf leaf
                ? leaf.text()
                : key(name).fallback();
    }

    String choice(String name) {
        return key(name).form() instanceof Form.Choice choice
                ? Words.find(text(name), choice.options()).orElse("")
                : text(name);
    }

    double number(String name) {
        return NumberParser.parse(text(name)).orElse(Double.NaN);
    }

    /// A number whose default depends on something else.
    double number(String name, double fallback) {
        return has(name) ? number(name) : fallback;
    }

    int whole(String name) {
        return (int) longNumber(name);
    }

    long longNumber(String name) {
        return NumberParser.parseWhole(text(name)).orElse(0L);
    }

    boolean flag(String name) {
        return FormCheck.truth(text(name)).orElse(false);
    }

    List<String> texts(String name) {
        Written value = written.get(name);
        if (value == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (YamlTree item : FormCheck.items(value.value())) {
            if (item instanceof Leaf leaf && !leaf.text().isEmpty()) {
                texts.add(leaf.text());
            }
        }
        return texts;
    }

    /// The items of a list as they stand.
    List<YamlTree> trees(String name) {
        Written value = written.get(name);
        return value == null ? List.of() : FormCheck.items(value.value());
    }

    /// The names and values that the user wrote under a key.
    Map<String, Entry> mapping(String name) {
        Written value = written.get(name);
        return value != null && value.value() instanceof Branch branch ? branch.entries() : Map.of();
    }

    /// The sections under names that the user wrote under a key.
    Map<String, Block> blocks(String name) {
        Form.Mapping mapping = (Form.Mapping) key(name).form();
        Map<String, Block> blocks = new LinkedHashMap<>();
        mapping(name)
                .forEach((label, entry) -> blocks.put(
                        label, of(file, at(name) + "." + label, entry.value(), (Form.Section) mapping.value(), notes)));
        return blocks;
    }

    /// The sections of a list.
    List<Block> list(String name, Form.Section section) {
        List<Block> blocks = new ArrayList<>();
        int number = 1;
        for (YamlTree item : trees(name)) {
            blocks.add(of(file, at(name) + "[" + number++ + "]", item, section, notes));
        }
        return blocks;
    }

    /// The section under a key, with defaults where it is not written.
    Block block(String name) {
        Written value = written.get(name);
        YamlTree tree = value == null ? new Branch(Map.of(), line) : value.value();
        return of(file, at(name), tree, (Form.Section) key(name).form(), notes);
    }

    /// What a constructor of the engine refuses becomes a finding at a key.
    <T> T made(String name, T instead, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (eu.chemclust.engine.EngineException refused) {
            finding(name, "", refused.getMessage() == null ? "it cannot be used." : refused.getMessage(), "");
            return instead;
        }
    }
}
