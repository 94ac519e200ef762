package eu.chemclust.observatory.warehouse;

import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.region.NutsFlows;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.source.ReferenceFiles.FlowRow;
import eu.chemclust.tables.Finding;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The store of observations: append-only vintages. Any number of processes read it at once; one writes, under
/// a lock. What was written once is never changed, so a reader sees one consistent state.
public interface Warehouse extends ObservationStore, AutoCloseable {

    /// Opens the warehouse in a folder; a folder that does not exist is an empty warehouse.
    ///
    /// @throws ObservatoryException STORAGE if the folder's manifest cannot be read
    static Warehouse open(Path folder) {
        return new ParquetWarehouse(folder);
    }

    /// Compares every file of a warehouse with its checksum, without opening the warehouse.
    ///
    /// @return a finding for each file that is missing, changed or not the warehouse's; empty if all is well
    static List<Finding> check(Path folder, Progress progress) {
        return WarehouseCheck.of(folder.toAbsolutePath(), progress);
    }

    /// Takes the vintages whose files are missing or changed off the list, so that they can be loaded again.
    ///
    /// @return what was taken off
    /// @throws ObservatoryException STORAGE if the folder cannot be written or another process holds the lock
    static List<Vintage> mend(Path folder) {
        return WarehouseCheck.mend(folder.toAbsolutePath());
    }

    /// What is stored, in the order of loading.
    @Override
    List<Vintage> vintages();

    /// What is stored and how it lies in the folder, in the order of loading.
    List<StoredVintage> stored();

    boolean holds(String vintageId);

    /// Stores a vintage of observations. Nothing is visible to readers before all of it is.
    ///
    /// @param vintage      what it is; a vintage that is held already is not stored again
    /// @param observations called once with a consumer that takes every observation
    /// @return the number of observations stored
    /// @throws ObservatoryException STORAGE if the folder cannot be written or another process holds the lock;
    ///                              whatever `observations` throws passes through, and nothing is stored
    long store(Vintage vintage, Consumer<Consumer<Observation>> observations);

    /// Stores a vintage that lies in a file of long form, many times faster than one observation after the other.
    ///
    /// @throws BadInputException if a row, code, period or value breaks a rule; nothing is stored then
    long storeLongForm(Vintage vintage, LongForm form);

    /// Stores a vintage of the flow matrices between NUTS versions.
    long storeFlows(Vintage vintage, List<FlowRow> flows);

    /// The newest published version of every cell of the series asked for, ordered by series, region and period. A
    /// series that leaves dimensions open stands for all that have any value there: `ets:verified_co2` gives every
    /// installation.
    ///
    /// Where a cell was published more than once, the vintage of the highest order holds, also when it
    /// withdraws a value.
    @Override
    default List<Observation> observations(Collection<SeriesKey> series) {
        return observations(series, selection());
    }

    /// The same among the vintages of a selection: what was known on a day, or what would be known without a vintage.
    List<Observation> observations(Collection<SeriesKey> series, VintageSelection among);

    /// How many observations of the selected vintages carry each combination of flags, by flags.
    Map<String, Long> flags();

    /// All that one vintage published, ordered by series, region and period.
    ///
    /// @throws ObservatoryException NOT_FOUND if there is no such vintage of observations
    List<Observation> published(String vintageId);

    /// Location quotients of all regions and periods, derived by the database from all vintages.
    ///
    /// @param part   a series with all its dimensions given
    /// @param whole  another series of the same source
    /// @param shares which areas of which NUTS version make up a region
    List<RegionQuotient> locationQuotients(SeriesKey part, SeriesKey whole, Collection<RegionShare> shares);

    /// The flow matrix between two versions at NUTS level 2, weighted by the population of 2021.
    @Override
    NutsFlows flows(NutsVersion from, NutsVersion to);

    /// This warehouse as if it held the vintages of a selection only. Nothing can be stored in it. Closing it leaves
    /// this one open.
    Warehouse selecting(VintageSelection selection);

    /// The series of a source that have any observation in the selected vintages, in the order of their text.
    List<SeriesKey> series(String source);

    /// Closes the connection; the files stay.
    @Override
    void close();
}
