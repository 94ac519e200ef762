package eu.chemclust.observatory.submission;

import eu.chemclust.tables.Guess;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Why a proposal says what it says: evidence by key of the mapping, and what a person should look at first.
final class ProposalNotes {
    private final Map<String, Guess<String>> evidence = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();

    ProposalNotes(Map<String, Guess<String>> found) {
        evidence.putAll(found);
    }

    void sure(String key, String text) {
        evidence.put(key, Guess.sure("", text));
    }

    void unsure(String key, String text) {
        evidence.put(key, Guess.unsure("", text));
        warnings.add(key + ": " + text);
    }

    void note(String key, boolean certain, String text) {
        if (certain) {
            sure(key, text);
        } else {
            unsure(key, text);
        }
    }

    Map<String, Guess<String>> evidence() {
        return evidence;
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }
}
