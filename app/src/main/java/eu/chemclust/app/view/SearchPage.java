package eu.chemclust.app.view;

import java.util.List;

/// What was found for a text.
///
/// @param text   what was looked for
/// @param answer how much was found
/// @param groups what was found, by kind; none is empty
public record SearchPage(String text, String answer, List<Group> groups) {
    public SearchPage {
        groups = List.copyOf(groups);
    }

    /// Findings of one kind.
    public record Group(String heading, List<Hit> hits) {}

    /// One finding.
    ///
    /// @param title what it is called
    /// @param note  what it is
    /// @param link  its address
    public record Hit(String title, String note, String link) {}
}
