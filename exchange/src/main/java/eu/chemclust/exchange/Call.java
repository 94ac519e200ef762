package eu.chemclust.exchange;

import java.util.List;
import java.util.OptionalDouble;

/// A call for proposals; its end is its deadline.
///
/// @param head what all records have in common
/// @param programme programme
/// @param reference identifier of the topic
/// @param action kind of action
/// @param stages single stage, two stages, several cut-off dates
/// @param conditions who may apply, in words; may be cut
/// @param budgetLowEur smallest grant expected
/// @param budgetHighEur largest grant expected
public record Call(
        RecordHead head,
        String programme,
        String reference,
        String action,
        String stages,
        String conditions,
        OptionalDouble budgetLowEur,
        OptionalDouble budgetHighEur)
        implements CatalogueRecord {
    @Override
    public Call withHead(RecordHead other) {
        return new Call(other, programme, reference, action, stages, conditions, budgetLowEur, budgetHighEur);
    }

    @Override
    public List<Detail> details() {
        return new Details()
                .add("programme", programme)
                .add("reference", reference)
                .add("action", action)
                .add("stages", stages)
                .add("conditions", conditions)
                .list();
    }

    @Override
    public OptionalDouble amountEur() {
        return budgetHighEur;
    }
}
