package eu.chemclust.app.api;

import eu.chemclust.app.output.Grid;
import eu.chemclust.observatory.chemistry.ChemicalBase;
import eu.chemclust.observatory.region.Geography;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// An industry in a region. What is not published or confidential is null, never guessed.
///
/// @param basket           NACE divisions
/// @param year             year of persons and specialisation
/// @param locationQuotient share of the region's manufacturing employment over the same share in Europe
/// @param growthPercent    growth of persons employed, % a year
/// @param structureYear    year of wages and unit size
/// @param wagesEur         wages and salaries per person employed, a year
/// @param unitSize         persons employed per local unit
/// @param stars            what it is among the best fifth in
/// @param estimatedShare   largest share of a figure that rests on splitting areas
/// @param flags            publisher's flags
public record ApiChemistry(
        String region,
        String name,
        String basket,
        @Nullable Integer year,
        @Nullable Double persons,
        @Nullable Double locationQuotient,
        @Nullable Double growthPercent,
        @Nullable Integer structureYear,
        @Nullable Double wagesEur,
        @Nullable Double unitSize,
        List<String> stars,
        double estimatedShare,
        String flags) {
    public ApiChemistry {
        stars = List.copyOf(stars);
    }

    /// The record of a base.
    public static ApiChemistry of(Geography geography, ChemicalBase base) {
        return new ApiChemistry(
                base.region(),
                geography.get(base.region()).name(),
                base.basket().code(),
                whole(base.year()),
                number(base.persons()),
                number(base.locationQuotient()),
                number(base.growth()),
                whole(base.structureYear()),
                number(base.wages()),
                number(base.unitSize()),
                base.starList().stream()
                        .map(star -> star.name().toLowerCase(Locale.ROOT))
                        .toList(),
                base.estimated(),
                base.flags());
    }

    /// A region a row.
    public static Grid grid(List<ApiChemistry> bases) {
        return new Grid(
                List.of(
                        "region",
                        "name",
                        "basket",
                        "year",
                        "persons",
                        "location_quotient",
                        "growth_percent",
                        "structure_year",
                        "wages_eur",
                        "unit_size",
                        "stars",
                        "estimated_share",
                        "flags"),
                bases.stream()
                        .map(base -> Arrays.<@Nullable Object>asList(
                                base.region(),
                                base.name(),
                                base.basket(),
                                base.year(),
                                base.persons(),
                                base.locationQuotient(),
                                base.growthPercent(),
                                base.structureYear(),
                                base.wagesEur(),
                                base.unitSize(),
                                String.join(" ", base.stars()),
                                base.estimatedShare(),
                                base.flags()))
                        .toList());
    }

    private static @Nullable Integer whole(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    private static @Nullable Double number(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
