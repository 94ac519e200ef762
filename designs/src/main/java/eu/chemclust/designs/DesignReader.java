package eu.chemclust.designs;

import eu.chemclust.designs.key.DesignKeys;
import eu.chemclust.engine.Aggregation;
import eu.chemclust.engine.Denominators;
import eu.chemclust.engine.Direction;
import eu.chemclust.engine.Framework;
import eu.chemclust.engine.IndexDesign;
import eu.chemclust.engine.Node;
import eu.chemclust.engine.Normalisation;
import eu.chemclust.engine.RobustnessPlan;
import eu.chemclust.engine.Scaling;
import eu.chemclust.engine.Screening;
import eu.chemclust.engine.Treatment;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import eu.chemclust.tables.TextTable;
import eu.chemclust.tables.YamlTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Reads a design and the tables it names, and says all that is wrong with them at once.
final class DesignReader {
    private final Path path;
    private final Optional<Path> givenData;
    private final Optional<Path> givenFramework;
    private final Notes notes = new Notes();
    private final Map<String, Block> steps = new HashMap<>();
    private final Set<String> written = new HashSet<>();

    DesignReader(Path path, Optional<Path> data, Optional<Path> framework) {
        this.path = path;
        this.givenData = data;
        this.givenFramework = framework;
    }

    IndexProject read() {
        YamlTree tree = YamlTree.parse(path.toString(), bytes());
        if (tree instanceof YamlTree.Leaf leaf && !leaf.text().isEmpty()) {
            throw new BadInputException(Finding.ofFile(
                    path.toString(),
                    "the file is no design: it has no lines of the form key: value.",
                    "Name the design file; index new DIR writes one."));
        }
        Block root = Block.of(path.toString(), "", tree, DesignKeys.FILE, notes);
        for (String step : DesignKeys.STEPS.keySet()) {
            steps.put(step, root.block(step));
            if (root.has(step)) {
                written.add(step);
            }
        }
        Path frameworkPath = givenFramework.orElseGet(() -> beside(root, "framework"));
        Path dataPath = givenData.orElseGet(() -> beside(root, "data"));
        Optional<FrameworkTable> framework = table(frameworkPath).flatMap(table -> FrameworkReader.read(table, notes));
        Optional<TextTable> data = table(dataPath);
        Optional<UnitsTable> units = framework.isPresent() && data.isPresent()
                ? UnitsReader.read(data.get(), framework.get(), sizes(framework.get()), notes)
                : Optional.empty();
        if (framework.isEmpty() || units.isEmpty()) {
            structureOfTheRest(root);
            notes.failOnFindings();
        }
        Context context = new Context(folder(), framework.orElseThrow(), units.orElseThrow(), notes);
        return project(root, context, List.of(path, dataPath, frameworkPath));
    }

    private Path folder() {
        Path parent = path.getParent();
        return parent == null ? Path.of("") : parent;
    }

    private Path beside(Block root, String key) {
        return folder().resolve(root.text(key));
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw new BadInputException(Finding.ofFile(
                    path.toString(), "there is no such design file.", "Check its name; index new DIR writes one."));
        } catch (IOException e) {
            String what = Files.isDirectory(path) ? "this is a folder" : "the file cannot be read: " + e.getMessage();
            throw new BadInputException(Finding.ofFile(path.toString(), what + ".", "Name the design file."));
        }
    }

    private Optional<TextTable> table(Path file) {
        try {
            return Optional.of(TextTable.read(file));
        } catch (BadInputException failure) {
            notes.findings(failure);
            return Optional.empty();
        }
    }

    private Block section(String step) {
        return Objects.requireNonNull(steps.get(step), step);
    }

    /// The columns that indicators are divided by.
    private Set<String> sizes(FrameworkTable framework) {
        if (!written.contains("denominators")) {
            return Set.of();
        }
        Set<String> sizes = new HashSet<>();
        framework
                .framework()
                .indicators()
                .forEach(i -> framework.find(i.code(), "denominator").ifPresent(cell -> sizes.add(cell.text())));
        section("denominators").blocks("indicators").values().forEach(b -> sizes.add(b.text("column")));
        return sizes;
    }

    /// What can be said about sections without framework and data.
    private void structureOfTheRest(Block root) {
        root.block("robustness");
        root.block("sensitivity");
        root.list("assumptions", DesignKeys.ASSUMPTION);
    }

    private IndexProject project(Block root, Context context, List<Path> read) {
        IndexDesign design = design(root, context);
        List<Varied> varied = new AssumptionReader(path.toString(), context, steps, written, design).read(root);
        PlanReader plans = new PlanReader(context, varied);
        Block robustness = root.block("robustness");
        RobustnessPlan plan = plans.robustness(robustness);
        SensitivitySettings sensitivity = plans.sensitivity(root.block("sensitivity"), plan);
        notes.failOnFindings();
        remark(context);
        List<Path> files = new ArrayList<>(read);
        files.addAll(notes.files());
        return new IndexProject(
                root.text("title").isEmpty()
                        ? context.framework().name(design.framework().root().code())
                        : root.text("title"),
                design,
                written,
                context.framework(),
                context.units(),
                varied,
                plan,
                robustness.whole("top"),
                robustness.number("confidence"),
                sensitivity,
                files,
                notes.notes());
    }

    private IndexDesign design(Block root, Context context) {
        StepReader reader = new StepReader(context);
        WeightingReader weights = new WeightingReader(context);
        // Values that are written to be taken as they are have been turned already, so no direction is left to them;
        // where nothing is said, directions still tell imputation across indicators what is better.
        boolean scaled = written.contains("normalisation");
        boolean turned = scaled && section("normalisation").choice("method").equals("none");
        Framework framework = context.framework().framework();
        return new IndexDesign(
                turned ? Framework.of((Node.Group) undirected(framework.root())) : framework,
                step("screening", Screening.off(), () -> reader.screening(section("screening"))),
                step("denominators", Denominators.none(), () -> reader.denominators(section("denominators"))),
                reader.imputation(section("imputation")),
                step("treatment", new Treatment.None(), () -> reader.treatment(section("treatment"))),
                scaled && !turned
                        ? new NormalisationReader(context).read(section("normalisation"))
                        : Normalisation.pooled(new Scaling.AsIs()),
                weights.weighting(section("weighting")),
                written.contains("aggregation")
                        ? weights.aggregation(section("aggregation"))
                        : eu.chemclust.engine.AggregationPlan.of(new Aggregation.Arithmetic()),
                root.longNumber("seed"));
    }

    /// A step that is not written is not done.
    private <T> T step(String name, T off, Supplier<T> reader) {
        return written.contains(name) ? reader.get() : off;
    }

    /// The tree with more being better for all indicators: values that are taken as they are have been turned already.
    private static Node undirected(Node node) {
        return switch (node) {
            case Node.Indicator i -> new Node.Indicator(i.code(), Direction.POSITIVE, i.weight());
            case Node.Group g ->
                new Node.Group(
                        g.code(),
                        g.weight(),
                        g.children().stream().map(DesignReader::undirected).toList());
        };
    }

    private void remark(Context context) {
        if (!written.contains("normalisation")) {
            notes.note(path + ": there is no normalisation, so values are averaged as they are, and more counts as"
                    + " better for all of them. Write normalisation: none if that is meant.");
        }
        boolean named = context.framework().framework().indicators().stream()
                .anyMatch(i -> context.framework().find(i.code(), "denominator").isPresent());
        if (named && !written.contains("denominators")) {
            notes.note(path + ": the framework names denominators, the design has no step denominators, so nothing is"
                    + " divided. Write denominators: on to divide.");
        }
        int units = context.units().units().size();
        if (units < 3) {
            notes.note(context.units().file() + ": with " + units + " units there is little to rank.");
        }
    }
}
