package eu.chemclust.exchange;

import java.util.List;

/// A congress, meeting or workshop.
///
/// @param head what all records have in common
/// @param network who holds it
/// @param topic topic
/// @param dateNote what is known of its date
public record Event(RecordHead head, String network, String topic, String dateNote) implements CatalogueRecord {
    @Override
    public Event withHead(RecordHead other) {
        return new Event(other, network, topic, dateNote);
    }

    @Override
    public List<Detail> details() {
        return new Details()
                .add("network", network)
                .add("topic", topic)
                .add("dateNote", dateNote)
                .list();
    }
}
