package eu.chemclust.tables;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/// Reads XML of unknown origin as a stream of events: no document type, no entity, no outside reference, and
/// limits on its size, its depth and the length of one token.
final class SafeXml {
    /// What one part of a workbook may hold when unpacked. A million rows of 30 columns stay below it.
    static final long PART_BYTES = 4L << 30;

    private static final int DEPTH = 64;
    /// More bytes than this without an event are one gigantic tag or text.
    private static final long TOKEN_BYTES = 16L << 20;

    private SafeXml() {}

    /// The input breaks one of the limits or is no XML; the message says which.
    static final class Refused extends SAXException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    /// Takes the events; names come without prefix.
    abstract static class Handler extends DefaultHandler {
        private int depth;
        private long bytes;

        abstract void start(String name, Attributes attributes) throws SAXException;

        abstract void end(String name) throws SAXException;

        void text(char[] characters, int start, int length) throws SAXException {
            // most elements have none that matters
        }

        @Override
        public final void startElement(String uri, String name, String qName, Attributes attributes)
                throws SAXException {
            bytes = 0;
            if (++depth > DEPTH) {
                throw new Refused("elements are nested deeper than " + DEPTH + " levels");
            }
            start(name, attributes);
        }

        @Override
        public final void endElement(String uri, String name, String qName) throws SAXException {
            bytes = 0;
            depth--;
            end(name);
        }

        @Override
        public final void characters(char[] characters, int start, int length) throws SAXException {
            bytes = 0;
            text(characters, start, length);
        }
    }

    /// Reads a whole part.
    ///
    /// @throws Refused      if a limit is broken
    /// @throws SAXException if it is not well-formed
    static void read(InputStream in, long limit, Handler handler) throws IOException, SAXException {
        XMLReader reader = reader();
        reader.setContentHandler(handler);
        reader.setErrorHandler(handler);
        reader.setEntityResolver((publicId, systemId) -> {
            throw new Refused("it refers to something outside the file");
        });
        reader.parse(new InputSource(new Limited(in, limit, handler)));
    }

    private static XMLReader reader() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException | SAXNotRecognizedException | SAXNotSupportedException e) {
            throw new IllegalStateException("the XML parser of the JDK lacks a safe mode", e);
        }
    }

    /// Counts bytes against both limits. An attribute of gigabytes raises no event, so it is noticed here.
    private static final class Limited extends FilterInputStream {
        private final long limit;
        private final Handler handler;
        private long total;

        Limited(InputStream in, long limit, Handler handler) {
            super(in);
            this.limit = limit;
            this.handler = handler;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            if (count > 0) {
                total += count;
                handler.bytes += count;
                if (total > limit) {
                    throw new LimitException("a part holds more than " + (limit >> 20) + " MB when unpacked");
                }
                if (handler.bytes > TOKEN_BYTES) {
                    throw new LimitException("one tag or text is longer than " + (TOKEN_BYTES >> 20) + " MB");
                }
            }
            return count;
        }
    }

    /// A limit that is noticed while bytes are read.
    static final class LimitException extends IOException {
        private static final long serialVersionUID = 1L;

        LimitException(String message) {
            super(message);
        }
    }
}
