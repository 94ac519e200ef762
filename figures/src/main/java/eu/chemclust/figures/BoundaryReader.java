package eu.chemclust.figures;

import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// Reads a GeoJSON FeatureCollection of polygons as a stream; the code is the property `NUTS_ID`.
///
/// Properties other than the code are skipped. All rings of a feature are kept side by side: drawn with the even-odd
/// rule, holes stay holes.
final class BoundaryReader {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

    private final JsonParser parser;
    private String code = "";
    private double[] lonLat = new double[1 << 12];
    private int numbers;
    private int[] ringEnds = new int[1 << 6];
    private int rings;

    private BoundaryReader(JsonParser parser) {
        this.parser = parser;
    }

    /// Reads to the end of the stream, which stays open, and hands over one feature after the other.
    static void read(InputStream geoJson, Consumer<Boundary> receiver) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), geoJson)) {
            new BoundaryReader(parser).collection(receiver);
        } catch (JacksonException broken) {
            String where = broken.getLocation() == null
                    ? ""
                    : " at line " + broken.getLocation().getLineNr() + ", column "
                            + broken.getLocation().getColumnNr();
            throw new FigureException(
                    FigureException.Code.BAD_BOUNDARIES,
                    "The boundary file is not valid GeoJSON" + where + ": fetch it again.",
                    broken);
        }
    }

    private void collection(Consumer<Boundary> receiver) {
        require(parser.nextToken() == JsonToken.START_OBJECT, "an object");
        boolean found = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean features = "features".equals(parser.currentName());
            JsonToken value = parser.nextToken();
            if (features) {
                require(value == JsonToken.START_ARRAY, "a list of features");
                found = true;
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    feature(receiver);
                }
            } else {
                parser.skipChildren();
            }
        }
        require(found, "a member \"features\"");
    }

    private void feature(Consumer<Boundary> receiver) {
        code = "";
        numbers = 0;
        rings = 0;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT && "properties".equals(name)) {
                properties();
            } else if (value == JsonToken.START_OBJECT && "geometry".equals(name)) {
                geometry();
            } else {
                parser.skipChildren();
            }
        }
        receiver.accept(new Boundary(code, Arrays.copyOf(lonLat, numbers), Arrays.copyOf(ringEnds, rings)));
    }

    private void properties() {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean wanted = "NUTS_ID".equals(parser.currentName());
            JsonToken value = parser.nextToken();
            if (wanted && value == JsonToken.VALUE_STRING) {
                code = parser.getString();
            } else {
                parser.skipChildren();
            }
        }
    }

    private void geometry() {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean wanted = "coordinates".equals(parser.currentName());
            JsonToken value = parser.nextToken();
            if (wanted && value == JsonToken.START_ARRAY) {
                children(parser.nextToken());
            } else {
                parser.skipChildren();
            }
        }
    }

    /// Rest of an array whose first token has been read: arrays of any depth, an array of points is a ring.
    private void children(JsonToken first) {
        boolean points = false;
        JsonToken token = first;
        while (token == JsonToken.START_ARRAY) {
            JsonToken inside = parser.nextToken();
            if (inside.isNumeric()) {
                point();
                points = true;
            } else {
                children(inside);
            }
            token = parser.nextToken();
        }
        require(token == JsonToken.END_ARRAY, "rings of points as coordinates");
        if (points) {
            endRing();
        }
    }

    private void point() {
        double lon = degrees(180);
        parser.nextToken();
        double lat = degrees(90);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            require(parser.currentToken().isNumeric(), "a height");
        }
        if (numbers + 2 > lonLat.length) {
            lonLat = Arrays.copyOf(lonLat, 2 * lonLat.length);
        }
        lonLat[numbers++] = lon;
        lonLat[numbers++] = lat;
    }

    private double degrees(double most) {
        require(parser.currentToken() != null && parser.currentToken().isNumeric(), "two numbers for a point");
        double value = parser.getDoubleValue();
        require(Math.abs(value) <= most, "degrees (EPSG:4326)");
        return value;
    }

    private void endRing() {
        if (rings == ringEnds.length) {
            ringEnds = Arrays.copyOf(ringEnds, 2 * rings);
        }
        ringEnds[rings++] = numbers;
    }

    private void require(boolean holds, String expected) {
        if (!holds) {
            throw new FigureException(
                    FigureException.Code.BAD_BOUNDARIES,
                    "The boundary file needs " + expected + " at line "
                            + parser.currentTokenLocation().getLineNr() + ": give a GeoJSON FeatureCollection of"
                            + " polygons in longitude and latitude.");
        }
    }
}
