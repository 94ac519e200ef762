package eu.chemclust.observatory.chemistry;

import eu.chemclust.engine.analysis.ShiftShare;
import eu.chemclust.observatory.framework.Basket;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/// The industry of one region in figures. Each is empty where it is not published or confidential, never guessed.
///
/// @param region     the region
/// @param basket     the industry
/// @param year       year of size and specialisation: the newest that is known
/// @param persons    persons employed in that year
/// @param locationQuotient share in the region's manufacturing employment over the same share in Europe
/// @param growth     growth of persons employed in % a year over five to seven years up to that year
/// @param structureYear year of wages and unit size: the newest that is known
/// @param wages      wages and salaries per person employed, EUR a year
/// @param unitSize   persons employed per local unit
/// @param stars      the cluster stars it has
/// @param shiftShare parts of the change of persons employed over an unbroken stretch against its country
/// @param estimated  largest share of a figure that rests on splitting areas of another NUTS version
/// @param flags      publisher's flags under size and specialisation
public record ChemicalBase(
        String region,
        Basket basket,
        OptionalInt year,
        OptionalDouble persons,
        OptionalDouble locationQuotient,
        OptionalDouble growth,
        OptionalInt structureYear,
        OptionalDouble wages,
        OptionalDouble unitSize,
        Set<Star> stars,
        Optional<Shift> shiftShare,
        double estimated,
        String flags) {
    public ChemicalBase {
        stars = Set.copyOf(stars);
    }

    /// What a cluster can have a star for: being among the best fifth of the regions.
    public enum Star {
        /// Persons employed.
        SIZE,
        /// Location quotient.
        SPECIALISATION,
        /// Wages per person employed, for want of value added by region and division.
        PRODUCTIVITY,
        /// Growth of persons employed.
        GROWTH
    }

    /// A shift-share analysis and what it spans.
    ///
    /// @param from  first year
    /// @param to    last year
    /// @param parts the components
    public record Shift(int from, int to, ShiftShare parts) {}

    /// The stars in their order.
    public List<Star> starList() {
        return stars.stream().sorted().toList();
    }
}
