package eu.chemclust.exchange;

import java.util.List;

/// A position paper, declaration or study.
///
/// @param head what all records have in common
/// @param type kind of document
/// @param topic topic
/// @param signatories who signed with the network
/// @param dateNote what is known of its date
public record Paper(RecordHead head, String type, String topic, String signatories, String dateNote)
        implements CatalogueRecord {
    @Override
    public Paper withHead(RecordHead other) {
        return new Paper(other, type, topic, signatories, dateNote);
    }

    @Override
    public List<Detail> details() {
        return new Details()
                .add("type", type)
                .add("topic", topic)
                .add("signatories", signatories)
                .add("dateNote", dateNote)
                .list();
    }
}
