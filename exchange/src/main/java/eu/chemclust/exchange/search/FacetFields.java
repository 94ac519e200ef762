package eu.chemclust.exchange.search;

import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.RecordHead;
import eu.chemclust.exchange.RecordKind;
import eu.chemclust.exchange.TrlRange;
import eu.chemclust.observatory.region.RegionCode;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;

/// The values that a record is counted and filtered by.
final class FacetFields {
    private FacetFields() {}

    static FacetsConfig config() {
        FacetsConfig config = new FacetsConfig();
        for (Facet facet : Facet.values()) {
            config.setMultiValued(facet.code(), true);
            // Values are filtered by fields of their own.
            config.setDrillDownTermsIndexing(facet.code(), FacetsConfig.DrillDownTermsIndexing.NONE);
        }
        return config;
    }

    /// What a record is counted by; its concepts are added where they are known.
    static void add(Document document, CatalogueRecord record) {
        RecordHead head = record.head();
        add(document, Facet.KIND, record.kind().code());
        head.countries().forEach(country -> add(document, Facet.COUNTRY, country));
        Set<String> regions = new LinkedHashSet<>();
        for (RegionCode region : head.regions()) {
            for (Optional<RegionCode> at = Optional.of(region);
                    at.isPresent();
                    at = at.get().parent()) {
                regions.add(at.get().code());
            }
        }
        regions.forEach(region -> add(document, Facet.REGION, region));
        Set<String> sectors = new LinkedHashSet<>();
        for (String sector : head.sectors()) {
            for (int length = 2; length <= sector.length(); length++) {
                sectors.add(sector.substring(0, length));
            }
        }
        sectors.forEach(sector -> add(document, Facet.SECTOR, sector));
        if (head.trl().isPresent()) {
            TrlRange range = head.trl().get();
            for (int level = range.lowest(); level <= range.highest(); level++) {
                add(document, Facet.TRL, Integer.toString(level));
            }
        }
        record.amountEur().ifPresent(amount -> add(document, Facet.BUDGET, budget(amount)));
        Optional<LocalDate> dated =
                record.kind() == RecordKind.CALL || head.start().isEmpty() ? head.end() : head.start();
        dated.ifPresent(date -> add(document, Facet.YEAR, Integer.toString(date.getYear())));
    }

    static String budget(double amount) {
        if (amount < 100_000) {
            return "under-100k";
        }
        if (amount < 1_000_000) {
            return "100k-1m";
        }
        if (amount < 5_000_000) {
            return "1m-5m";
        }
        return amount < 20_000_000 ? "5m-20m" : "over-20m";
    }

    static void add(Document document, Facet facet, String value) {
        document.add(new StringField(facet.code(), value, Field.Store.NO));
        document.add(new SortedSetDocValuesFacetField(facet.code(), value));
    }
}
