package eu.chemclust.app.cli;

import eu.chemclust.observatory.benchmark.Knowledge;
import eu.chemclust.observatory.observation.Vintage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Says what a benchmark as known on a day could use; nothing where it used everything.
final class KnowledgeNotes {
    private KnowledgeNotes() {}

    static List<String> of(Knowledge knowledge) {
        if (knowledge.date().isEmpty()) {
            return List.of();
        }
        List<String> notes = new ArrayList<>();
        notes.add("As known on " + knowledge.date().get() + ": "
                + knowledge.used().size() + " publications used, "
                + knowledge.leftOut().size() + " left out"
                + (knowledge.leftOut().isEmpty() ? "." : " (" + names(knowledge.leftOut()) + ")."));
        if (!knowledge.uncertain().isEmpty()) {
            notes.add("Left out though perhaps public by then, because their day of publication is not known: "
                    + names(knowledge.uncertain()) + ".");
        }
        if (!knowledge.approximate().isEmpty()) {
            notes.add("The dates of publication of these are estimates: " + names(knowledge.approximate()) + ".");
        }
        notes.add("Regions, framework and method are today's.");
        return notes;
    }

    private static String names(List<Vintage> vintages) {
        return vintages.stream()
                .map(vintage -> vintage.source() + " " + vintage.label()
                        + (vintage.published().isEmpty() ? "" : ", published " + vintage.published()))
                .collect(Collectors.joining("; "));
    }
}
