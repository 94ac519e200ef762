package eu.chemclust.app.view;

import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.framework.MethodSettings;
import java.util.ArrayList;
import java.util.List;

/// The method of a benchmark in a few sentences, with the settings it was computed with.
public final class MethodNotes {
    private final BenchmarkResult result;
    private final Messages messages;

    /// Notes on a benchmark in the reader's language.
    public MethodNotes(BenchmarkResult result, Messages messages) {
        this.result = result;
        this.messages = messages;
    }

    /// A sentence each on index, coverage, chemical regions and intervals.
    public List<String> sentences() {
        MethodSettings method = result.method();
        Numbers numbers = messages.numbers();
        MethodSettings.ChemicalRegions rule = method.chemicalRegions();
        List<String> sentences = new ArrayList<>();
        result.knowledge()
                .date()
                .ifPresent(date -> sentences.add(messages.text(
                        "method.known",
                        date.toString(),
                        numbers.whole(result.knowledge().leftOut().size()))));
        sentences.addAll(List.of(
                messages.text(
                        "method.index",
                        numbers.whole(result.framework().indicators().size()),
                        numbers.whole(result.framework().pillars().size()),
                        numbers.plain(method.normalisation().lower()),
                        numbers.plain(method.normalisation().upper())),
                messages.text("method.coverage", numbers.percent(method.coverageThreshold())),
                messages.text(
                        "method.chemical",
                        numbers.plain(rule.locationQuotient()),
                        numbers.whole(Math.round(rule.personsEmployed()))),
                messages.text(
                        "method.robustness",
                        numbers.whole(method.robustness().replications()),
                        numbers.percent(method.robustness().weightBand()),
                        new Findings(result, messages).intervalShare(),
                        Long.toString(method.robustness().seed()))));
        return sentences;
    }
}
