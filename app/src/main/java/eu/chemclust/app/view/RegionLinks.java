package eu.chemclust.app.view;

import org.jspecify.annotations.Nullable;

/// Where a figure or page points to when it names a region.
@FunctionalInterface
public interface RegionLinks {
    /// Points nowhere: for files that stand alone.
    RegionLinks NONE = region -> null;

    /// Address of a region's page, or null where there is none.
    @Nullable
    String of(String region);
}
