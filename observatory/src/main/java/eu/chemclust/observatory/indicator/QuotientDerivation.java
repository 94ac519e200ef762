package eu.chemclust.observatory.indicator;

import eu.chemclust.observatory.framework.Formula;
import eu.chemclust.observatory.region.AreaShares;
import eu.chemclust.observatory.region.Geography;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.Region;
import eu.chemclust.observatory.warehouse.RegionQuotient;
import eu.chemclust.observatory.warehouse.RegionShare;
import eu.chemclust.observatory.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.List;

/// Location quotients of all regions and periods at once, derived where the figures lie. The evaluator gives the same
/// bits with a trace of every observation; this gives no trace and takes millions of rows.
public final class QuotientDerivation {
    private final Geography geography;
    private final Warehouse warehouse;

    public QuotientDerivation(Geography geography, Warehouse warehouse) {
        this.geography = geography;
        this.warehouse = warehouse;
    }

    /// The quotients, ordered by region and period.
    ///
    /// @param versions NUTS versions whose codes may stand in the tables
    public List<RegionQuotient> derive(Formula.LocationQuotient formula, List<NutsVersion> versions) {
        AreaShares areas = new AreaShares(geography, version -> warehouse.flows(version, geography.version()));
        List<RegionShare> shares = new ArrayList<>();
        for (NutsVersion version : versions) {
            for (Region region : geography.regions()) {
                areas.into(region, version)
                        .forEach((area, share) ->
                                shares.add(new RegionShare(region.code().code(), version, area, share)));
            }
        }
        return warehouse.locationQuotients(formula.part(), formula.whole(), shares);
    }
}
