package eu.chemclust.exchange.feed;

import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.RecordHead;
import eu.chemclust.exchange.search.Hit;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Hits as an Atom feed (RFC 4287). The same hits give the same bytes: an entry was updated when it was last confirmed.
public final class HitFeed {
    private HitFeed() {}

    /// The feed.
    ///
    /// @param title what was searched
    /// @param id    identifier of the feed: the address of the search, or a URN
    public static String of(String title, String id, List<Hit> hits, Language language) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            element(xml, "title", title);
            element(xml, "id", id);
            LocalDate latest = hits.stream()
                    .map(hit -> hit.record().head().provenance().lastConfirmed())
                    .max(Comparator.naturalOrder())
                    .orElse(LocalDate.EPOCH);
            element(xml, "updated", latest + "T00:00:00Z");
            xml.writeStartElement("author");
            element(xml, "name", "ChemClust");
            xml.writeEndElement();
            for (Hit hit : hits) {
                entry(xml, hit, language);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text in memory can be written", e);
        }
        return text + "\n";
    }

    private static void entry(XMLStreamWriter xml, Hit hit, Language language) throws XMLStreamException {
        RecordHead head = hit.record().head();
        xml.writeStartElement("entry");
        element(xml, "title", head.title(language));
        element(xml, "id", "urn:chemclust:" + head.id());
        element(xml, "updated", head.provenance().lastConfirmed() + "T00:00:00Z");
        if (!head.provenance().urls().isEmpty()) {
            xml.writeEmptyElement("link");
            xml.writeAttribute("href", clean(head.provenance().urls().getFirst()));
        }
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", hit.record().kind().code());
        String deadline = head.end().map(day -> " (" + day + ")").orElse("");
        String summary = head.summary().length() > 1000 ? head.summary().substring(0, 997) + "..." : head.summary();
        element(xml, "summary", summary + deadline);
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    /// Without the signs that XML cannot hold.
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c ->
                        c == 9 || c == 10 || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
