package eu.chemclust.observatory.warehouse;

import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.region.NutsFlows;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.source.DataFolder;
import java.util.Collection;
import java.util.List;

/// Where a benchmark takes its figures from: the reading side of a [Warehouse].
public interface ObservationStore {
    /// A store that reads the files of data packages when they are asked for and keeps nothing on disk. It answers as
    /// a warehouse does that has loaded them.
    static ObservationStore reading(DataFolder folder) {
        return reading(folder, VintageSelection.ALL);
    }

    /// The same for the files of selected vintages; no other file of observations is opened.
    static ObservationStore reading(DataFolder folder, VintageSelection among) {
        return reading(folder, among, List.of());
    }

    /// The same for whoever asks more than once.
    ///
    /// @param expected series that will be asked for: all are read in one go when the first of them is, and kept
    static ObservationStore reading(DataFolder folder, VintageSelection among, Collection<SeriesKey> expected) {
        return new FileStore(folder, among, expected);
    }

    /// The publications that the store holds.
    List<Vintage> vintages();

    /// The newest published version of every cell of the series asked for, ordered by series, region and period.
    List<Observation> observations(Collection<SeriesKey> series);

    /// The flow matrix between two versions at NUTS level 2, weighted by the population of 2021.
    NutsFlows flows(NutsVersion from, NutsVersion to);

    /// The vintages that this store answers from.
    default VintageSelection selection() {
        return VintageSelection.ALL;
    }

    /// The vintages of observations that the selection leaves out.
    default List<Vintage> leftOut() {
        return List.of();
    }
}
