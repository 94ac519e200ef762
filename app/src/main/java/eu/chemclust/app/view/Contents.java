package eu.chemclust.app.view;

import java.util.ArrayList;
import java.util.List;

/// The sections of a long page, to jump to.
///
/// @param sections in the order of the page
public record Contents(List<Section> sections) {
    /// Copies the list.
    public Contents {
        sections = List.copyOf(sections);
    }

    /// A section.
    ///
    /// @param id  anchor of its heading
    /// @param key message of its heading
    public record Section(String id, String key) {}

    /// No section yet.
    public static Contents none() {
        return new Contents(List.of());
    }

    /// The same with one more section at the end.
    public Contents and(String id, String key) {
        return andIf(true, id, key);
    }

    /// The same with one more section at the end, where the page has it.
    public Contents andIf(boolean shown, String id, String key) {
        if (!shown) {
            return this;
        }
        List<Section> more = new ArrayList<>(sections);
        more.add(new Section(id, key));
        return new Contents(more);
    }
}
