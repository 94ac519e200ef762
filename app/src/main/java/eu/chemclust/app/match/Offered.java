package eu.chemclust.app.match;

import eu.chemclust.exchange.Exchange;
import eu.chemclust.exchange.Organisation;
import eu.chemclust.exchange.Practice;
import eu.chemclust.exchange.Project;
import eu.chemclust.exchange.RecordKind;
import eu.chemclust.exchange.Stream;
import eu.chemclust.exchange.matching.PartnerFinder;
import eu.chemclust.exchange.matching.TakerFinder;
import eu.chemclust.exchange.search.CatalogueIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a catalogue offers to matches. A catalogue never changes while it is open, so each list is read from it when
/// first asked for, and kept.
public final class Offered {
    private final CatalogueIndex index;
    private @Nullable List<Practice> practices;
    private @Nullable List<Organisation> organisations;
    private @Nullable TakerFinder takers;
    private @Nullable PartnerFinder partners;

    public Offered(CatalogueIndex index) {
        this.index = index;
    }

    /// All practices, in the order of their identifiers.
    public synchronized List<Practice> practices() {
        if (practices == null) {
            practices = index.list(RecordKind.PRACTICE, Practice.class);
        }
        return practices;
    }

    /// All organisations, in the order of their identifiers.
    public synchronized List<Organisation> organisations() {
        if (organisations == null) {
            organisations = index.list(RecordKind.ORGANISATION, Organisation.class);
        }
        return organisations;
    }

    /// Finds takers of by-products among the documented exchanges and the sites.
    public synchronized TakerFinder takers() {
        if (takers == null) {
            takers = new TakerFinder(
                    index.list(RecordKind.EXCHANGE, Exchange.class),
                    organisations(),
                    index.list(RecordKind.STREAM, Stream.class));
        }
        return takers;
    }

    /// Finds partners among the organisations and the projects.
    public synchronized PartnerFinder partners() {
        if (partners == null) {
            partners = new PartnerFinder(organisations(), index.list(RecordKind.PROJECT, Project.class));
        }
        return partners;
    }
}
