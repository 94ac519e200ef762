package eu.chemclust.exchange;

import java.util.ArrayList;
import java.util.List;

/// Collects details, leaving out what is not known.
final class Details {
    private final List<Detail> details = new ArrayList<>();

    Details add(String field, String text) {
        if (!text.isBlank()) {
            details.add(new Detail(field, text));
        }
        return this;
    }

    Details add(String field, List<String> texts) {
        return add(field, String.join(", ", texts));
    }

    List<Detail> list() {
        return List.copyOf(details);
    }
}
