package eu.chemclust.exchange.support;

import eu.chemclust.exchange.Call;
import eu.chemclust.exchange.Event;
import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.Organisation;
import eu.chemclust.exchange.Place;
import eu.chemclust.exchange.Practice;
import eu.chemclust.exchange.Provenance;
import eu.chemclust.exchange.RecordHead;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Small records.
public final class Records {
    private Records() {}

    /// A practice with a title.
    public static Practice practice(String id, String title) {
        return practice(head(id, title, "", List.of(), Optional.empty(), provenance(Optional.empty())));
    }

    /// A practice with a summary.
    public static Practice withSummary(String id, String title, String summary) {
        return practice(head(id, title, summary, List.of(), Optional.empty(), provenance(Optional.empty())));
    }

    /// A practice that was confirmed and expires.
    public static Practice confirmed(String id, String title, LocalDate confirmed, LocalDate expires) {
        return practice(head(
                id,
                title,
                "",
                List.of(),
                Optional.empty(),
                new Provenance("test", List.of(), "", confirmed, Optional.of(expires))));
    }

    /// A pilot at a point.
    public static Practice at(String id, double latitude, double longitude) {
        return practice(head(
                id,
                "Pilot",
                "",
                List.of(),
                Optional.of(new Place(latitude, longitude, Place.Precision.POINT)),
                provenance(Optional.empty())));
    }

    /// A practice in a region.
    public static Practice in(String id, String title, String region) {
        return practice(head(
                id,
                title,
                "",
                List.of(new RegionCode(region, NutsVersion.V2021)),
                Optional.empty(),
                provenance(Optional.empty())));
    }

    /// A call that can be answered until a day.
    public static Call call(String id, String title, LocalDate deadline) {
        return new Call(
                ending("call:" + id, title, Optional.of(deadline)),
                "",
                "",
                "",
                "",
                "",
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    /// An event with its last day, if anybody told it.
    public static Event event(String id, String title, Optional<LocalDate> end) {
        return new Event(ending("event:" + id, title, end), "", "", "");
    }

    private static RecordHead ending(String id, String title, Optional<LocalDate> end) {
        return new RecordHead(
                id,
                Map.of(Language.EN, title),
                "",
                List.of(),
                List.of(),
                "",
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                end,
                provenance(Optional.empty()));
    }

    /// An organisation of a source.
    public static Organisation organisation(
            String id, String name, String town, String source, String type, List<String> identifiers) {
        RecordHead head = new RecordHead(
                "organisation:" + id,
                Map.of(Language.EN, name),
                "",
                List.of(),
                List.of("DE"),
                town,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Provenance(source, List.of(), "", LocalDate.of(2026, 1, 1), Optional.empty()));
        return new Organisation(
                head, type, "", identifiers, "", "", "", "", "", "", OptionalDouble.empty(), OptionalDouble.empty());
    }

    private static Provenance provenance(Optional<LocalDate> expires) {
        return new Provenance("test", List.of(), "", LocalDate.of(2026, 1, 1), expires);
    }

    private static RecordHead head(
            String id,
            String title,
            String summary,
            List<RegionCode> regions,
            Optional<Place> place,
            Provenance provenance) {
        return new RecordHead(
                "practice:" + id,
                Map.of(Language.EN, title),
                summary,
                regions,
                regions.stream().map(RegionCode::country).distinct().toList(),
                "",
                place,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                provenance);
    }

    private static Practice practice(RecordHead head) {
        return new Practice(head, "", "", "", OptionalDouble.empty(), "", "", "", "", "", "");
    }
}
