package eu.chemclust.exchange;

import java.util.List;
import java.util.OptionalDouble;

/// A place where one can test, scale up or measure.
///
/// @param head what all records have in common
/// @param operator who runs it
/// @param technologies processes it offers
/// @param scale sizes, in words
/// @param access who may use it and how
/// @param areaSquareMetres floor space
public record Facility(
        RecordHead head,
        String operator,
        List<String> technologies,
        String scale,
        String access,
        OptionalDouble areaSquareMetres)
        implements CatalogueRecord {
    /// Copies the lists.
    public Facility {
        technologies = List.copyOf(technologies);
    }

    @Override
    public Facility withHead(RecordHead other) {
        return new Facility(other, operator, technologies, scale, access, areaSquareMetres);
    }

    @Override
    public List<Detail> details() {
        return new Details()
                .add("operator", operator)
                .add("technologies", technologies)
                .add("scale", scale)
                .add("access", access)
                .list();
    }
}
