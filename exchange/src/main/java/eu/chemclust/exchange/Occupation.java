package eu.chemclust.exchange;

import java.util.List;
import java.util.OptionalDouble;

/// An occupation of ESCO.
///
/// @param head what all records have in common
/// @param code code of ESCO
/// @param group group of ISCO
/// @param otherNames alternative labels
/// @param greenShare share of green skills in its ISCO group, 0 to 1
public record Occupation(RecordHead head, String code, String group, List<String> otherNames, OptionalDouble greenShare)
        implements CatalogueRecord {
    /// Copies the lists.
    public Occupation {
        otherNames = List.copyOf(otherNames);
    }

    @Override
    public Occupation withHead(RecordHead other) {
        return new Occupation(other, code, group, otherNames, greenShare);
    }

    @Override
    public List<Detail> details() {
        return new Details()
                .add("code", code)
                .add("group", group)
                .add("otherNames", otherNames)
                .list();
    }
}
