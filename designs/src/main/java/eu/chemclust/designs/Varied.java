package eu.chemclust.designs;

import eu.chemclust.engine.Assumption;
import java.util.List;

/// An assumption of a design with the labels of its alternatives, empty where it has none.
public record Varied(Assumption assumption, List<String> labels) {
    /// Copies the list.
    public Varied {
        labels = List.copyOf(labels);
    }

    /// The name of the assumption.
    public String name() {
        return assumption.name();
    }
}
