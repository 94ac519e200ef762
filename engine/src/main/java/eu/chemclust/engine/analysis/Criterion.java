package eu.chemclust.engine.analysis;

import java.util.List;

/// One criterion of an audit: the verdict, one sentence that says why, and the elements to look at.
public record Criterion(String name, Verdict verdict, String sentence, List<String> elements) {
    /// How the index does on a criterion.
    public enum Verdict {
        /// It meets it.
        MET,
        /// Some elements deserve a look.
        LOOK,
        /// It does not meet it.
        NOT_MET
    }

    /// Copies the list.
    public Criterion {
        elements = List.copyOf(elements);
    }

    /// Met without elements, a look up to `tolerated` of them, else not met.
    static Criterion of(String name, String rule, List<String> elements, int tolerated) {
        Verdict verdict =
                elements.isEmpty() ? Verdict.MET : elements.size() <= tolerated ? Verdict.LOOK : Verdict.NOT_MET;
        String found = elements.isEmpty() ? "None found." : elements.size() + " found.";
        return new Criterion(name, verdict, rule + " " + found, elements);
    }
}
