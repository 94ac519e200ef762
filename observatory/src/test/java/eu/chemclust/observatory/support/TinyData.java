package eu.chemclust.observatory.support;

import eu.chemclust.observatory.source.DataFolder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The bundled data packages cut down to the eighteen regions of Austria, Belgium and the Netherlands, two years and
/// few
/// replications, in a folder of a test's own that it may change.
public final class TinyData {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern KEPT = Pattern.compile("(^|[,;])\"?(NL|BE|AT)[0-9A-Z]{0,3}\"?([,;]|$)");
    private static final List<String> CUT = List.of(
            "geography-ris-2023/regions.csv",
            "ets-chemical-installations/installations.csv",
            "interreg-2014-2020/interreg_by_nuts3.csv",
            "nuts/nuts_cross_walks_2006_2024.csv.gz",
            "population/eu_all_geo_data_2005_2020.csv.gz",
            "ris-2023/ris2023_long.csv.gz",
            "sbs-chemistry/sbs_r_nuts06_r2_chemistry_2008_2015.csv.gz",
            "sbs-chemistry/sbs_r_nuts06_r2_employment_2015_later_vintage.csv.gz",
            "sbs-chemistry/sbs_r_nuts2021_persons_employed_2022.csv");

    private final Path root;

    private TinyData(Path root) {
        this.root = root;
    }

    /// Makes the packages in a new folder.
    public static TinyData in(Path folder) {
        try {
            TinyData tiny = new TinyData(Files.createDirectories(folder));
            for (var owner : Bundled.data().packages()) {
                Path target = Files.createDirectories(folder.resolve(owner.name()));
                Path source = Bundled.dataPath().resolve(owner.name());
                Files.copy(source.resolve("datapackage.json"), target.resolve("datapackage.json"));
                for (var resource : owner.resources()) {
                    Files.copy(
                            source.resolve(resource.path()),
                            target.resolve(resource.path()),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
            for (String file : CUT) {
                tiny.change(file, TinyData::cut);
            }
            return tiny.change("crii/method.json", TinyData::shorten);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cut(String text) {
        List<String> lines = text.lines().toList();
        return lines.getFirst() + "\n"
                + lines.stream()
                        .skip(1)
                        .filter(line -> KEPT.matcher(line).find())
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String shorten(String json) {
        ObjectNode method = (ObjectNode) JSON.readTree(json);
        method.putArray("years").add(2022).add(2023);
        ((ObjectNode) method.path("robustness")).put("replications", 40);
        return method.toString();
    }

    public DataFolder folder() {
        return DataFolder.open(root);
    }

    /// Changes a file and writes its new checksum into its package.
    public TinyData change(String file, UnaryOperator<String> change) {
        try {
            Path path = root.resolve(file);
            String text = new String(unpacked(path), StandardCharsets.UTF_8);
            byte[] bytes = change.apply(text).getBytes(StandardCharsets.UTF_8);
            Files.write(path, file.endsWith(".gz") ? packed(bytes) : bytes);
            Path description = path.resolveSibling("datapackage.json");
            ObjectNode tree = (ObjectNode) JSON.readTree(Files.readAllBytes(description));
            for (var resource : tree.path("resources")) {
                if (file.endsWith("/" + resource.path("path").asString())) {
                    ((ObjectNode) resource)
                            .put("hash", "sha256:" + sha256(path))
                            .put("bytes", Files.size(path));
                }
            }
            Files.writeString(description, tree.toString());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String sha256(Path file) throws IOException {
        return DataFolder.sha256(Files.newInputStream(file));
    }

    /// The bytes of a file, unpacked if it is packed.
    public static byte[] unpacked(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (!file.toString().endsWith(".gz")) {
            return bytes;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }

    /// The bytes packed with gzip.
    public static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
