package eu.chemclust.app.view;

import eu.chemclust.engine.analysis.Audit;
import eu.chemclust.engine.analysis.Criterion;
import eu.chemclust.engine.analysis.Importance;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.framework.FrameworkNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The framework as a tree, with what each node is meant to count and what it does count, and the verdicts of an audit.
///
/// @param answer   whether the pillars count as much as their weights say
/// @param nodes    each group before its children
/// @param criteria what an audit looks at
public record FrameworkPage(String answer, List<Line> nodes, List<Check> criteria) {
    public FrameworkPage {
        nodes = List.copyOf(nodes);
        criteria = List.copyOf(criteria);
    }

    /// A node.
    ///
    /// @param depth      0 for the index, 1 for pillars, 2 for indicators
    /// @param inGroup    weight among its siblings
    /// @param effective  weight in the index
    /// @param importance its share of what its level explains of the index; empty for the index itself
    /// @param bars       weight and importance as an `svg` element; empty for the index itself
    public record Line(
            int depth,
            String code,
            String name,
            boolean isIndicator,
            String inGroup,
            String effective,
            String importance,
            String bars) {}

    /// A criterion of the audit.
    ///
    /// @param kind    "met", "look" or "not_met", for the style sheet
    /// @param verdict the same in words
    public record Check(String name, String kind, String verdict, String sentence, List<String> elements) {}

    /// Makes the page.
    public static FrameworkPage of(BenchmarkResult result, Messages messages) {
        Map<String, Importance> importance = new HashMap<>();
        for (List<String> level : List.of(
                result.framework().pillars().stream().map(FrameworkNode::code).toList(),
                result.framework().indicators().stream()
                        .map(FrameworkNode::code)
                        .toList())) {
            Importance.of(result.index(), level).forEach(found -> importance.put(found.code(), found));
        }
        List<Line> lines = new ArrayList<>();
        add(lines, result, messages, importance, result.framework().root(), 0, 1);
        return new FrameworkPage(answer(result, messages, importance), lines, checks(result, messages));
    }

    private static void add(
            List<Line> lines,
            BenchmarkResult result,
            Messages messages,
            Map<String, Importance> importance,
            FrameworkNode node,
            int depth,
            double inGroup) {
        Importance found = importance.get(node.code());
        double effective = result.index().weighted().effectiveWeight(node.code());
        lines.add(new Line(
                depth,
                node.code(),
                node.name(messages.language()),
                node instanceof FrameworkNode.Indicator,
                messages.numbers().percentFine(inGroup),
                messages.numbers().percentFine(effective),
                found == null ? "" : messages.numbers().percentFine(found.share()),
                found == null ? "" : WeightBars.svg(found.weight(), found.share(), depth == 1 ? 0.5 : 0.1)));
        if (node instanceof FrameworkNode.Group group) {
            double sum =
                    group.children().stream().mapToDouble(FrameworkNode::weight).sum();
            group.children()
                    .forEach(child -> add(lines, result, messages, importance, child, depth + 1, child.weight() / sum));
        }
    }

    private static String answer(BenchmarkResult result, Messages messages, Map<String, Importance> importance) {
        List<FrameworkNode.Group> pillars = result.framework().pillars();
        FrameworkNode.Group most = pillars.getFirst();
        FrameworkNode.Group least = most;
        for (FrameworkNode.Group pillar : pillars) {
            most = ratio(importance, pillar) > ratio(importance, most) ? pillar : most;
            least = ratio(importance, pillar) < ratio(importance, least) ? pillar : least;
        }
        return messages.text(
                "framework.answer",
                most.name(messages.language()),
                messages.numbers().significant(ratio(importance, most)),
                least.name(messages.language()),
                messages.numbers().significant(ratio(importance, least)));
    }

    private static double ratio(Map<String, Importance> importance, FrameworkNode.Group pillar) {
        Importance found = importance.get(pillar.code());
        return found == null || !(found.weight() > 0) ? 1 : found.share() / found.weight();
    }

    private static List<Check> checks(BenchmarkResult result, Messages messages) {
        return Audit.of(result.index()).stream()
                .map(criterion -> check(result, messages, criterion))
                .toList();
    }

    private static Check check(BenchmarkResult result, Messages messages, Criterion criterion) {
        AuditWords words = new AuditWords(result, messages);
        return new Check(
                words.name(criterion),
                criterion.verdict().name().toLowerCase(Locale.ROOT),
                messages.text("audit." + criterion.verdict().name()),
                words.sentence(criterion),
                words.elements(criterion));
    }
}
