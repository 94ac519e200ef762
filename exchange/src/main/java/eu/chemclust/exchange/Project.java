package eu.chemclust.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// A funded project.
///
/// @param head what all records have in common
/// @param acronym short name
/// @param programme programme that funds it
/// @param call call it answered
/// @param topics topics of the call
/// @param totalCostEur total cost in euro
/// @param grantEur grant in euro
/// @param partners identifiers of organisations of the catalogue by the names that the head has, as far as they are
///     known with certainty
public record Project(
        RecordHead head,
        String acronym,
        String programme,
        String call,
        List<String> topics,
        OptionalDouble totalCostEur,
        OptionalDouble grantEur,
        Map<String, String> partners)
        implements CatalogueRecord {
    /// Copies lists and map.
    public Project {
        topics = List.copyOf(topics);
        partners = Collections.unmodifiableMap(new LinkedHashMap<>(partners));
    }

    @Override
    public Project withHead(RecordHead other) {
        return new Project(other, acronym, programme, call, topics, totalCostEur, grantEur, partners);
    }

    /// The same with its organisations found in the catalogue.
    public Project withPartners(Map<String, String> found) {
        return new Project(head, acronym, programme, call, topics, totalCostEur, grantEur, found);
    }

    @Override
    public List<Detail> details() {
        return new Details()
                .add("acronym", acronym)
                .add("programme", programme)
                .add("call", call)
                .add("topics", topics)
                .list();
    }

    @Override
    public OptionalDouble amountEur() {
        return totalCostEur;
    }
}
