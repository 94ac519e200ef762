package eu.chemclust.exchange;

import java.util.List;

/// A stream of material that is offered or wanted, or a code of the European Waste Catalogue.
///
/// @param head what all records have in common
/// @param direction `offered`, `wanted`, or `class` for an entry of the catalogue of wastes
/// @param wasteCode European Waste Catalogue
/// @param hazardous hazardous by its code
/// @param quantity amount and unit, in words
public record Stream(RecordHead head, String direction, String wasteCode, boolean hazardous, String quantity)
        implements CatalogueRecord {
    /// The direction of what somebody has to give.
    public static final String OFFERED = "offered";
    /// The direction of what somebody seeks.
    public static final String WANTED = "wanted";
    /// The direction of entries of the catalogue of wastes.
    public static final String CLASS = "class";

    @Override
    public Stream withHead(RecordHead other) {
        return new Stream(other, direction, wasteCode, hazardous, quantity);
    }

    @Override
    public List<Detail> details() {
        return new Details()
                .add("direction", direction)
                .add("wasteCode", wasteCode)
                .add("quantity", quantity)
                .list();
    }
}
