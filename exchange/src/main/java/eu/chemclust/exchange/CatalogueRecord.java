package eu.chemclust.exchange;

import java.util.List;
import java.util.OptionalDouble;

/// A record of the catalogue: a common head, and what its kind adds.
public sealed interface CatalogueRecord
        permits Practice, Facility, Project, Organisation, Call, Exchange, Stream, Occupation, Paper, Event {
    /// What all records have in common.
    RecordHead head();

    /// The same record with another head.
    CatalogueRecord withHead(RecordHead other);

    /// What its kind adds in words, in the order of the template; what is not known is not listed.
    List<Detail> details();

    /// The money it is about, in euro: cost of a practice or project, money of a call, EU money of an organisation.
    default OptionalDouble amountEur() {
        return OptionalDouble.empty();
    }

    /// Its identifier.
    default String id() {
        return head().id();
    }

    /// Its kind.
    default RecordKind kind() {
        return switch (this) {
            case Practice practice -> RecordKind.PRACTICE;
            case Facility facility -> RecordKind.FACILITY;
            case Project project -> RecordKind.PROJECT;
            case Organisation organisation -> RecordKind.ORGANISATION;
            case Call call -> RecordKind.CALL;
            case Exchange exchange -> RecordKind.EXCHANGE;
            case Stream stream -> RecordKind.STREAM;
            case Occupation occupation -> RecordKind.OCCUPATION;
            case Paper paper -> RecordKind.PAPER;
            case Event event -> RecordKind.EVENT;
        };
    }
}
