package eu.chemclust.exchange.search;

import eu.chemclust.exchange.Call;
import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.Event;
import eu.chemclust.exchange.Exchange;
import eu.chemclust.exchange.Facility;
import eu.chemclust.exchange.Occupation;
import eu.chemclust.exchange.Organisation;
import eu.chemclust.exchange.Paper;
import eu.chemclust.exchange.Practice;
import eu.chemclust.exchange.Project;
import eu.chemclust.exchange.RecordKind;
import eu.chemclust.exchange.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// A record as JSON, and back: what is written is read again as the same record.
public final class RecordJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private RecordJson() {}

    /// The record without its kind.
    public static String write(CatalogueRecord record) {
        return JSON.writeValueAsString(record);
    }

    /// The same in UTF-8.
    static byte[] bytes(CatalogueRecord record) {
        return JSON.writeValueAsBytes(record);
    }

    static CatalogueRecord read(RecordKind kind, byte[] json, int offset, int length) {
        return JSON.readValue(json, offset, length, type(kind));
    }

    private static Class<? extends CatalogueRecord> type(RecordKind kind) {
        return switch (kind) {
            case PRACTICE -> Practice.class;
            case FACILITY -> Facility.class;
            case PROJECT -> Project.class;
            case ORGANISATION -> Organisation.class;
            case CALL -> Call.class;
            case EXCHANGE -> Exchange.class;
            case STREAM -> Stream.class;
            case OCCUPATION -> Occupation.class;
            case PAPER -> Paper.class;
            case EVENT -> Event.class;
        };
    }
}
