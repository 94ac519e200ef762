package eu.chemclust.observatory.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// A JSON-stat 2.0 cube: dimensions, and values and statuses by position, the last dimension running fastest.
final class JsonStatCube {
    /// More cells than Eurostat gives in one answer (five million), with room.
    private static final long MOST_CELLS = 20_000_000;

    private static final ObjectReader TREE = JsonMapper.builder()
            // One member of a longer document is read at a time.
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    /// One dimension with its codes in the order of their positions.
    record Dimension(String id, List<String> codes) {
        Dimension {
            codes = List.copyOf(codes);
        }
    }

    /// Takes a cell; NaN stands for no value.
    @FunctionalInterface
    interface CellConsumer {
        void accept(long position, double value, @Nullable String status);
    }

    private final FindingList findings;
    private List<Dimension> dimensions = List.of();
    private int time = -1;
    private double[] values = new double[1 << 10];
    private final TreeMap<Integer, String> statuses = new TreeMap<>();
    private String everyStatus = "";

    private JsonStatCube(FindingList findings) {
        this.findings = findings;
        Arrays.fill(values, Double.NaN);
    }

    /// Reads a cube; what is wrong with it is in the findings afterwards.
    static JsonStatCube read(JsonParser parser, FindingList findings) {
        JsonStatCube cube = new JsonStatCube(findings);
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            findings.addOfFile("JSON-stat is one object.", "Fetch the file again as JSON-stat.");
            return cube;
        }
        Map<String, JsonNode> members = new TreeMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "value" -> cube.values(parser);
                case "status" -> cube.statuses(parser);
                case "id", "size", "dimension", "role", "error", "warning" -> members.put(name, TREE.readTree(parser));
                default -> parser.skipChildren();
            }
        }
        cube.describe(members);
        return cube;
    }

    List<Dimension> dimensions() {
        return dimensions;
    }

    /// Position of the time dimension; negative if there is none.
    int timeDimension() {
        return time;
    }

    /// Hands over every cell that has a value or a status, in the order of positions.
    void forEach(CellConsumer consumer) {
        long cells = cells(dimensions);
        for (int i = 0; i < cells; i++) {
            double value = i < values.length ? values[i] : Double.NaN;
            String status = statuses.getOrDefault(i, everyStatus);
            if (!Double.isNaN(value) || !status.isEmpty()) {
                consumer.accept(i, value, status);
            }
        }
    }

    private void values(JsonParser parser) {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                value(parser, i);
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                int position = position(parser.currentName());
                parser.nextToken();
                value(parser, position);
            }
        } else {
            findings.add(line(parser), "value", "", "a list or an object of values is due.", "Fetch it again.");
        }
    }

    private void value(JsonParser parser, int position) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL || position < 0) {
            parser.skipChildren();
            return;
        }
        if (token == null || !token.isNumeric() || position >= MOST_CELLS) {
            findings.add(line(parser), "value", "", "a number for a cell of the cube is due.", "Fetch it again.");
            parser.skipChildren();
            return;
        }
        double value = parser.getDoubleValue();
        if (!Double.isFinite(value)) {
            findings.add(line(parser), "value", "", "the number is too large.", "Correct it.");
            return;
        }
        if (position >= values.length) {
            int old = values.length;
            values = Arrays.copyOf(values, Math.max(2 * old, position + 1));
            Arrays.fill(values, old, values.length, Double.NaN);
        }
        values[position] = value;
    }

    private void statuses(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            everyStatus = parser.getString();
        } else if (token == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                status(parser, i);
            }
        } else {
            while (token == JsonToken.START_OBJECT && parser.nextToken() == JsonToken.PROPERTY_NAME) {
                int position = position(parser.currentName());
                parser.nextToken();
                status(parser, position);
            }
        }
    }

    private void status(JsonParser parser, int position) {
        if (parser.currentToken() == JsonToken.VALUE_STRING && position >= 0) {
            statuses.put(position, parser.getString());
        } else {
            parser.skipChildren();
        }
    }

    private int position(String name) {
        if (name.matches("[0-9]{1,9}")) {
            return Integer.parseInt(name);
        }
        findings.add(0, "value", name, "the position of a cell is due.", "Fetch it again.");
        return -1;
    }

    private static long line(JsonParser parser) {
        return Math.max(0, parser.currentTokenLocation().getLineNr());
    }

    private void describe(Map<String, JsonNode> members) {
        if (!members.containsKey("error") && !members.containsKey("warning")) {
            List<Dimension> found = dimensions(members);
            if (found.stream().noneMatch(d -> d.codes().isEmpty())) { // else told already, or an empty cube
                dimensions = found;
                JsonNode role = members.get("role");
                String declared =
                        role == null ? "time" : role.path("time").path(0).asString("time");
                time = found.stream().map(Dimension::id).toList().indexOf(declared);
                outside(cells(found));
            }
            return;
        }
        for (String answer : List.of("error", "warning")) {
            JsonNode told = members.get(answer);
            if (told != null) {
                String label =
                        told.path("label").asString(told.path(0).path("label").asString(""));
                findings.add(0, answer, label, "this is a message of the server, not data.", "Fetch the table again.");
            }
        }
    }

    /// The dimensions; none, with a finding, if they do not describe a cube.
    private List<Dimension> dimensions(Map<String, JsonNode> members) {
        JsonNode id = members.get("id");
        JsonNode size = members.get("size");
        JsonNode dimension = members.get("dimension");
        List<Dimension> found = new ArrayList<>();
        if (id == null || size == null || dimension == null || id.size() != size.size() || id.isEmpty()) {
            findings.addOfFile("a cube needs \"id\", \"size\", \"dimension\" and \"value\".", "Fetch it again.");
            return found;
        }
        for (int i = 0; i < id.size(); i++) {
            String name = id.path(i).asString("");
            found.add(new Dimension(name, codes(name, dimension.path(name).path("category"), size.path(i))));
        }
        if (cells(found) > MOST_CELLS) {
            findings.addOfFile("the cube has more than " + MOST_CELLS + " cells.", "Fetch it in parts.");
            return List.of();
        }
        return found;
    }

    private List<String> codes(String name, JsonNode category, JsonNode size) {
        JsonNode index = category.path("index");
        int count = size.asInt(-1);
        String[] codes =
                new String[index.isMissingNode() ? category.path("label").size() : index.size()];
        boolean good = codes.length == count;
        if (index.isMissingNode() && codes.length == 1) {
            codes[0] = category.path("label").propertyNames().iterator().next();
        } else if (index.isArray()) {
            for (int i = 0; i < codes.length; i++) {
                codes[i] = index.path(i).asString("");
            }
        } else if (good) {
            for (Map.Entry<String, JsonNode> entry : index.properties()) {
                int at = entry.getValue().asInt(-1);
                good &= at >= 0 && at < count && codes[at] == null;
                if (good) {
                    codes[at] = entry.getKey();
                }
            }
        }
        if (!good || Arrays.stream(codes).anyMatch(code -> code == null)) {
            findings.add(
                    0, name, "", "the dimension needs " + count + " codes with one position each.", "Fetch it again.");
            return List.of();
        }
        return Arrays.asList(codes);
    }

    private static long cells(List<Dimension> dimensions) {
        long cells = dimensions.isEmpty() ? 0 : 1;
        for (Dimension dimension : dimensions) {
            cells = Math.min(MOST_CELLS + 1, cells * dimension.codes().size());
        }
        return cells;
    }

    private void outside(long cells) {
        for (int i = (int) cells; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                findings.add(0, "value", Integer.toString(i), "the cube has no such cell.", "Fetch it again.");
            }
        }
        if (!statuses.isEmpty() && statuses.lastKey() >= cells) {
            findings.add(0, "status", statuses.lastKey().toString(), "the cube has no such cell.", "Fetch it again.");
        }
    }
}
