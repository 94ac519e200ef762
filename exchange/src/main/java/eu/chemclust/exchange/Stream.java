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
