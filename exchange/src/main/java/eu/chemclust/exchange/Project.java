package eu.chemclust.exchange;

import java.util.List;
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
public record Project(
        RecordHead head,
        String acronym,
        String programme,
        String call,
        List<String> topics,
        OptionalDouble totalCostEur,
        OptionalDouble grantEur)
        implements CatalogueRecord {
    /// Copies the lists.
    public Project {
        topics = List.copyOf(topics);
    }

    @Override
    public Project withHead(RecordHead other) {
        return new Project(other, acronym, programme, call, topics, totalCostEur, grantEur);
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
