package eu.chemclust.observatory.source;

import eu.chemclust.observatory.region.NutsArea;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.RegionCode;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads GISCO's boundary files: a GeoJSON FeatureCollection of polygons in longitude and latitude, one feature at
/// a time.
final class GeoJsonBoundaries {
    private static final JsonMapper JSON = JsonMapper.builder()
            // One member of a longer document is read at a time.
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final FindingList findings;
    private final NutsVersion version;
    private final Consumer<NutsArea> consumer;

    private GeoJsonBoundaries(String file, NutsVersion version, Consumer<NutsArea> consumer) {
        this.findings = new FindingList(file);
        this.version = version;
        this.consumer = consumer;
    }

    /// Hands over the areas of a file in its order.
    ///
    /// @throws BadInputException with all findings
    static void read(String file, InputStream in, NutsVersion version, Consumer<NutsArea> consumer) {
        GeoJsonBoundaries reader = new GeoJsonBoundaries(file, version, consumer);
        try (JsonParser parser = JSON.createParser(in)) {
            reader.collection(parser);
        } catch (JacksonException e) {
            long line =
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            reader.findings.add(line, "", "", "the file is not whole or not GeoJSON.", "Fetch it again.");
        }
        reader.findings.fail();
    }

    private void collection(JsonParser parser) {
        boolean found = false;
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean features = "features".equals(parser.currentName());
                JsonToken value = parser.nextToken();
                if (features && value == JsonToken.START_ARRAY) {
                    found = true;
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        long line = parser.currentTokenLocation().getLineNr();
                        feature(JSON.readTree(parser), line);
                    }
                } else {
                    parser.skipChildren();
                }
            }
        }
        if (!found) {
            findings.addOfFile("a list \"features\" is due.", "Give a GeoJSON FeatureCollection.");
        }
    }

    private void feature(JsonNode feature, long line) {
        JsonNode properties = feature.path("properties");
        String code = properties.path("NUTS_ID").asString("");
        try {
            Geometry outline = outline(feature.path("geometry"));
            String name = properties.path("NAME_LATN").asString("").strip();
            String local = properties
                    .path("NUTS_NAME")
                    .asString(name)
                    .replace('\u00a0', ' ')
                    .strip();
            consumer.accept(new NutsArea(new RegionCode(code, version), name, local, outline));
        } catch (IllegalArgumentException e) {
            findings.add(
                    line,
                    "NUTS_ID",
                    code,
                    "a region needs a NUTS code and closed rings of longitude and latitude (" + e.getMessage() + ").",
                    "Fetch the file again.");
        }
    }

    private static Geometry outline(JsonNode geometry) {
        List<Polygon> polygons = new ArrayList<>();
        String type = geometry.path("type").asString("");
        if (type.equals("Polygon")) {
            polygons.add(polygon(geometry.path("coordinates")));
        } else if (type.equals("MultiPolygon")) {
            for (JsonNode polygon : geometry.path("coordinates")) {
                polygons.add(polygon(polygon));
            }
        }
        if (polygons.isEmpty()) {
            throw new IllegalArgumentException("no polygon");
        }
        Geometry outline = polygons.size() == 1
                ? polygons.getFirst()
                : GEOMETRY.createMultiPolygon(polygons.toArray(Polygon[]::new));
        // Simplified coast lines cross themselves here and there.
        return outline.isValid() ? outline : GeometryFixer.fix(outline);
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> found = new ArrayList<>();
        for (JsonNode ring : rings) {
            List<Coordinate> points = new ArrayList<>();
            for (JsonNode point : ring) {
                points.add(new Coordinate(degrees(point.path(0), 180), degrees(point.path(1), 90)));
            }
            found.add(GEOMETRY.createLinearRing(points.toArray(Coordinate[]::new)));
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException("no ring");
        }
        return GEOMETRY.createPolygon(
                found.getFirst(), found.subList(1, found.size()).toArray(LinearRing[]::new));
    }

    private static double degrees(JsonNode number, double most) {
        double value = number.isNumber() ? number.doubleValue() : Double.NaN;
        if (!(Math.abs(value) <= most)) {
            throw new IllegalArgumentException("not in degrees");
        }
        return value;
    }
}
