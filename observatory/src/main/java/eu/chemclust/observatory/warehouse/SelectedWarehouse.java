package eu.chemclust.observatory.warehouse;

import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.region.NutsFlows;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.source.ReferenceFiles.FlowRow;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A warehouse seen through a selection of its vintages. Flow matrices are reference data and pass.
final class SelectedWarehouse implements Warehouse {
    private final ParquetWarehouse whole;
    private final VintageSelection selection;

    SelectedWarehouse(ParquetWarehouse whole, VintageSelection selection) {
        this.whole = whole;
        this.selection = selection;
    }

    @Override
    public List<Vintage> vintages() {
        return stored().stream().map(StoredVintage::vintage).toList();
    }

    @Override
    public List<StoredVintage> stored() {
        return whole.stored().stream()
                .filter(stored -> !stored.observations() || selection.includes(stored.vintage()))
                .toList();
    }

    @Override
    public boolean holds(String vintageId) {
        return vintages().stream().anyMatch(vintage -> vintage.id().equals(vintageId));
    }

    @Override
    public List<Observation> observations(Collection<SeriesKey> series, VintageSelection among) {
        if (!among.equals(selection)) {
            throw new IllegalArgumentException("this warehouse answers from " + selection + " alone");
        }
        return whole.observations(series, selection);
    }

    @Override
    public List<Observation> published(String vintageId) {
        if (!holds(vintageId)) {
            throw ObservatoryException.notFound("There is no vintage " + vintageId + " among the selected ones.");
        }
        return whole.published(vintageId);
    }

    @Override
    public List<SeriesKey> series(String source) {
        return whole.series(source, selection);
    }

    @Override
    public Map<String, Long> flags() {
        return whole.flags(selection);
    }

    @Override
    public List<RegionQuotient> locationQuotients(SeriesKey part, SeriesKey whole, Collection<RegionShare> shares) {
        throw new UnsupportedOperationException("quotients are derived from all vintages");
    }

    @Override
    public NutsFlows flows(NutsVersion from, NutsVersion to) {
        return whole.flows(from, to);
    }

    @Override
    public Warehouse selecting(VintageSelection narrower) {
        throw new UnsupportedOperationException("a selection is made from the whole warehouse");
    }

    @Override
    public VintageSelection selection() {
        return selection;
    }

    @Override
    public List<Vintage> leftOut() {
        return whole.stored().stream()
                .filter(stored -> stored.observations() && !selection.includes(stored.vintage()))
                .map(StoredVintage::vintage)
                .toList();
    }

    @Override
    public long store(Vintage vintage, Consumer<Consumer<Observation>> observations) {
        throw readOnly();
    }

    @Override
    public long storeLongForm(Vintage vintage, LongForm form) {
        throw readOnly();
    }

    @Override
    public long storeFlows(Vintage vintage, List<FlowRow> flows) {
        throw readOnly();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("a selection of vintages cannot be written to");
    }

    @Override
    public void close() {
        // The warehouse behind it belongs to somebody else.
    }
}
