package eu.chemclust.observatory.region;

/// One cell of a flow matrix: how much of an area of one NUTS version lies in an area of another.
///
/// @param from                  version and level of the source
/// @param to                    version and level of the target
/// @param source                source code
/// @param target                target code
/// @param areaKm2               area in both, square kilometres
/// @param population2011        residents of 2011 in both
/// @param population2021        residents of 2021 in both
/// @param artificialSurface2012 artificial surface of 2012 in both
/// @param artificialSurface2018 artificial surface of 2018 in both
/// @param builtUpVolume         built-up volume in both, cubic metres
public record FlowCell(
        NutsScheme from,
        NutsScheme to,
        String source,
        String target,
        double areaKm2,
        double population2011,
        double population2021,
        double artificialSurface2012,
        double artificialSurface2018,
        double builtUpVolume) {
    public FlowCell {
        for (double weight : new double[] {
            areaKm2, population2011, population2021, artificialSurface2012, artificialSurface2018, builtUpVolume
        }) {
            if (!(weight >= 0)) {
                throw new IllegalArgumentException("a weight of " + source + " in " + target + " is " + weight);
            }
        }
    }

    /// The weight of one kind.
    public double weight(FlowWeight weight) {
        return switch (weight) {
            case AREA -> areaKm2;
            case POPULATION_2011 -> population2011;
            case POPULATION_2021 -> population2021;
            case ARTIFICIAL_SURFACE_2012 -> artificialSurface2012;
            case ARTIFICIAL_SURFACE_2018 -> artificialSurface2018;
            case BUILT_UP_VOLUME -> builtUpVolume;
        };
    }
}
