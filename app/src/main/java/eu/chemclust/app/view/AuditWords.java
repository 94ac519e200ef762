package eu.chemclust.app.view;

import eu.chemclust.engine.analysis.Criterion;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import java.util.List;

/// Criteria of an audit in the reader's language, with names in place of codes.
final class AuditWords {
    private static final int SHOWN = 12;

    private final BenchmarkResult result;
    private final Messages messages;

    AuditWords(BenchmarkResult result, Messages messages) {
        this.result = result;
        this.messages = messages;
    }

    /// What a criterion looks at.
    String name(Criterion criterion) {
        return messages.text("audit.name." + criterion.rule().name(), named(criterion.subject()));
    }

    /// What it asks and what was found.
    String sentence(Criterion criterion) {
        List<Double> figures = criterion.figures();
        return switch (criterion.rule()) {
            case CONSISTENCY ->
                asks(
                        criterion,
                        figures.getFirst().isNaN() ? "–" : messages.numbers().significant(figures.getFirst()));
            case ONE_DIMENSION ->
                asks(
                        criterion,
                        messages.numbers().whole(Math.round(figures.getFirst())),
                        messages.numbers().percent(figures.getLast() / 100));
            case COVERAGE_OF_UNITS,
                    COVERAGE_OF_INDICATORS,
                    NEGATIVE_CORRELATIONS,
                    REDUNDANCY,
                    OWN_PILLAR,
                    IMPORTANCE_AND_WEIGHT,
                    ROBUSTNESS ->
                asks(criterion) + " " + found(criterion.elements().size());
        };
    }

    private String asks(Criterion criterion, String... values) {
        return messages.text("audit.rule." + criterion.rule().name(), values);
    }

    private String found(int elements) {
        return elements == 0
                ? messages.text("audit.found.none")
                : messages.text("audit.found", messages.numbers().whole(elements));
    }

    /// The elements to look at, by name.
    List<String> elements(Criterion criterion) {
        return criterion.elements().stream()
                .limit(SHOWN)
                .map(codes -> messages.list(codes.stream().map(this::named).toList()))
                .toList();
    }

    private String named(String code) {
        return result.nodes().stream()
                .filter(node -> node.code().equals(code))
                .findFirst()
                .map(node -> messages.text("audit.quoted", node.name(messages.language())))
                .orElse(code);
    }
}
