package eu.chemclust.observatory.chemistry;

import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// From which quantile of all regions on a cluster has a star, as the data package says.
///
/// @param size           for persons employed
/// @param specialisation for the location quotient
/// @param productivity   for wages per person employed
/// @param growth         for growth
public record StarRules(double size, double specialisation, double productivity, double growth) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    public StarRules {
        for (double quantile : new double[] {size, specialisation, productivity, growth}) {
            if (!(quantile > 0 && quantile < 1)) {
                throw new IllegalArgumentException("a star is given from a quantile between 0 and 1 on");
            }
        }
    }

    /// The quantile of a star.
    double quantile(ChemicalBase.Star star) {
        return switch (star) {
            case SIZE -> size;
            case SPECIALISATION -> specialisation;
            case PRODUCTIVITY -> productivity;
            case GROWTH -> growth;
        };
    }

    /// Reads them.
    ///
    /// @throws BadInputException with a finding where the file is not as it should be
    public static StarRules read(DataFolder folder) {
        return folder.read("cluster-stars", (file, in) -> {
            try {
                return JSON.readValue(in.readAllBytes(), StarRules.class);
            } catch (JacksonException e) {
                throw new BadInputException(List.of(Finding.ofFile(
                        file, e.getOriginalMessage() + ".", "See docs/method/chemical-base.md for the keys.")));
            }
        });
    }
}
