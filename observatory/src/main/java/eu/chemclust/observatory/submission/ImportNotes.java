package eu.chemclust.observatory.submission;

import eu.chemclust.observatory.region.RegionCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a person should know of an import that is no finding.
final class ImportNotes {
    private static final int SHOWN = 6;

    private ImportNotes() {}

    /// Notes on codes of other NUTS versions than the declared one, and on what the mapping leaves unsaid.
    static List<String> of(TableMapping mapping, List<RegionCode> foreign) {
        List<String> notes = new ArrayList<>();
        if (!foreign.isEmpty()) {
            boolean one = foreign.size() == 1;
            notes.add(foreign.size() + (one ? " code is" : " codes are") + " not of NUTS "
                    + mapping.region().version().year()
                    + (one ? " and was read in a version that has it: " : " and were read in a version that has them: ")
                    + foreign.stream()
                            .limit(SHOWN)
                            .map(region ->
                                    region.code() + " (" + region.version().year() + ")")
                            .collect(Collectors.joining(", "))
                    + (foreign.size() > SHOWN ? " and " + (foreign.size() - SHOWN) + " more" : "") + ".");
        }
        List<String> unsaid = new ArrayList<>();
        if (mapping.origin().licence().isBlank()) {
            unsaid.add("licence");
        }
        if (mapping.origin().published().isBlank()) {
            unsaid.add("published");
        }
        if (mapping.unit() instanceof TableMapping.Role.Fixed fixed
                && fixed.text().isBlank()) {
            unsaid.add("unit");
        }
        if (!unsaid.isEmpty()) {
            notes.add("The mapping leaves empty: " + String.join(", ", unsaid)
                    + ". Fill in what is known; every figure carries it from then on.");
        }
        return notes;
    }
}
