package eu.chemclust.observatory.region;

import java.util.Locale;

/// What a region's figure is split by when its area is divided: where in the region the thing measured is found.
public enum FlowWeight {
    /// Land and water, square kilometres: for figures about area.
    AREA,
    /// Residents of the census of 2011.
    POPULATION_2011,
    /// Residents of the census of 2021: the default for people, jobs and money.
    POPULATION_2021,
    /// Artificial surface of 2012.
    ARTIFICIAL_SURFACE_2012,
    /// Artificial surface of 2018: for plants, sites and land use.
    ARTIFICIAL_SURFACE_2018,
    /// Built-up volume, cubic metres: for buildings.
    BUILT_UP_VOLUME;

    /// The name as people write it, `population-2021`.
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
