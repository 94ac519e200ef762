package eu.chemclust.observatory.warehouse;

import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.region.NutsFlows;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.source.ReferenceFiles.FlowRow;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/// The store of observations: append-only vintages. Any number of processes read it at once; one writes, under
/// a lock. What was written once is never changed, so a reader sees one consistent state.
public interface Warehouse extends AutoCloseable {

    /// Opens the warehouse in a folder; a folder that does not exist is an empty warehouse.
    ///
    /// @throws ObservatoryException STORAGE if the folder's manifest cannot be read
    static Warehouse open(Path folder) {
        return new ParquetWarehouse(folder);
    }

    /// What is stored, in the order of loading.
    List<Vintage> vintages();

    boolean holds(String vintageId);

    /// Stores a vintage of observations. Nothing is visible to readers before all of it is.
    ///
    /// @param vintage      what it is; a vintage that is held already is not stored again
    /// @param observations called once with a consumer that takes every observation
    /// @return the number of observations stored
    /// @throws ObservatoryException STORAGE if the folder cannot be written or another process holds the lock;
    ///                              whatever `observations` throws passes through, and nothing is stored
    long store(Vintage vintage, Consumer<Consumer<Observation>> observations);

    /// Stores a vintage of the flow matrices between NUTS versions.
    long storeFlows(Vintage vintage, List<FlowRow> flows);

    /// The newest published version of every cell of the series asked for, ordered by series, region and period. A
    /// series that leaves dimensions open stands for all that have any value there: `ets:verified_co2` gives every
    /// installation.
    ///
    /// Where a cell was published more than once, the vintage of the highest order holds, also when it
    /// withdraws a value.
    List<Observation> observations(Collection<SeriesKey> series);

    /// The flow matrix between two versions at NUTS level 2, weighted by the population of 2021.
    NutsFlows flows(NutsVersion from, NutsVersion to);

    /// The series of a source that have any observation, in the order of their text.
    List<SeriesKey> series(String source);

    /// Closes the connection; the files stay.
    @Override
    void close();
}
