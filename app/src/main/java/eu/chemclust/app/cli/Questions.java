package eu.chemclust.app.cli;

import eu.chemclust.app.diagnosis.Diagnosis;
import eu.chemclust.app.diagnosis.Holdings;
import eu.chemclust.app.view.Messages;
import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.chemistry.ChemicalBases;
import eu.chemclust.observatory.framework.Basket;
import eu.chemclust.observatory.peers.Peers;
import eu.chemclust.observatory.region.Geography;
import eu.chemclust.observatory.region.Region;
import eu.chemclust.observatory.source.DataFolder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What questions are asked of: opened data, and the benchmark once a question needs it.
final class Questions {
    private static final int SUGGESTED = 8;

    private final DataOptions.Opened opened;
    private final Messages messages;
    private final Progress progress;
    private final @Nullable Integer year;
    private final Diagnosis diagnosis;
    private @Nullable BenchmarkResult result;

    Questions(DataOptions.Opened opened, Messages messages, Progress progress, @Nullable Integer year) {
        this.opened = opened;
        this.messages = messages;
        this.progress = progress;
        this.year = year;
        this.diagnosis = new Diagnosis(this::result, opened::answer, progress);
    }

    Messages messages() {
        return messages;
    }

    Progress progress() {
        return progress;
    }

    /// The data under the questions.
    Holdings holdings() {
        return opened::answer;
    }

    /// The data packages.
    DataFolder folder() {
        return opened.folder();
    }

    /// The code of the framework.
    String framework() {
        return opened.inputs().framework().root().code();
    }

    Geography geography() {
        return opened.inputs().geography();
    }

    /// The year asked for.
    int year() {
        List<Integer> years = opened.inputs().method().years();
        int chosen = year == null ? opened.inputs().method().headlineYear() : year;
        if (!years.contains(chosen)) {
            throw CommandFailure.usage("There is no year " + chosen + "; --year takes " + years.getFirst() + " to "
                    + years.getLast() + ".");
        }
        return chosen;
    }

    /// The benchmark, computed when first asked for.
    BenchmarkResult result() {
        if (result == null) {
            result = opened.compute(progress);
        }
        return result;
    }

    /// What answers the questions.
    Diagnosis diagnosis() {
        return diagnosis;
    }

    Peers peers() {
        return diagnosis.peers();
    }

    /// The industry of an option, of which there are figures.
    Basket basket(BasketOption option) {
        Basket basket = option.basket(diagnosis.industries().baskets());
        try {
            diagnosis.industries().bases(basket);
        } catch (ObservatoryException noFigures) {
            throw CommandFailure.usage(String.valueOf(noFigures.getMessage()));
        }
        return basket;
    }

    /// What an industry is in each region.
    ChemicalBases bases(BasketOption option) {
        return diagnosis.industries().bases(basket(option));
    }

    /// The code of a benchmark region, from its code or the code of an area in it.
    String region(String text) {
        String code = text.toUpperCase(java.util.Locale.ROOT);
        if (geography().find(code).isPresent()) {
            return code;
        }
        Optional<Region> around = geography().regionOf(code);
        if (around.isPresent()) {
            throw CommandFailure.usage("The benchmark compares " + code + " as part of "
                    + around.get().name() + "; ask for " + around.get().code().code() + ".");
        }
        List<String> near = geography().regions().stream()
                .filter(region -> region.code().code().startsWith(code.substring(0, Math.min(2, code.length())))
                        || region.name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .contains(text.toLowerCase(java.util.Locale.ROOT)))
                .map(region -> region.code().code() + " (" + region.name() + ")")
                .limit(SUGGESTED)
                .toList();
        throw CommandFailure.usage("The benchmark has no region " + text + "."
                + (near.isEmpty()
                        ? " Its codes are NUTS 2021 codes, such as NL42; ./chemclust benchmark --all --top 0 lists them."
                        : " It has " + String.join(", ", near) + " and others."));
    }

    /// A number of rows that a table can have.
    static int requireTop(int top) {
        if (top < 0) {
            throw CommandFailure.usage("--top takes a number of regions, or 0 for all.");
        }
        return top;
    }

    /// The code of a node of the framework.
    String node(String code) {
        boolean known = opened.inputs().framework().nodes().stream()
                .anyMatch(node -> node.code().equals(code));
        if (!known) {
            throw CommandFailure.usage("The framework has no node " + code + "; it has "
                    + String.join(
                            ", ",
                            opened.inputs().framework().nodes().stream()
                                    .map(node -> node.code())
                                    .toList())
                    + ".");
        }
        return code;
    }
}
