package eu.chemclust.app.view;

import java.util.List;

/// A page that says what went wrong, what is safe and what to do.
///
/// @param heading     what happened
/// @param sentences   what it means and what to do
/// @param search      what to fill into the search box
/// @param suggestions regions that may have been meant
public record ProblemPage(
        String heading, List<String> sentences, String search, List<RegionPage.Neighbour> suggestions) {
    public ProblemPage {
        sentences = List.copyOf(sentences);
        suggestions = List.copyOf(suggestions);
    }
}
