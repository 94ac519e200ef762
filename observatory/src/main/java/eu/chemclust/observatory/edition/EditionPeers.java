package eu.chemclust.observatory.edition;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.peers.Distance;
import eu.chemclust.observatory.peers.PeerGroup;
import eu.chemclust.observatory.peers.Peers;
import eu.chemclust.observatory.region.Region;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.source.PackageFile;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The peers of every region in an edition: the nearest by its own inputs, or those that a file among them fixes. What
/// was published once is what a later question about effects compares with.
final class EditionPeers {
    static final String FILE = "results/peers.csv";

    private static final String PACKAGE = "fixed-peers";
    private static final String CSV = "peers.csv";
    private static final long LARGEST_FILE = 4L << 20;

    private EditionPeers() {}

    /// Puts a user's file of peers among the inputs, as a data package of its own.
    static void copy(Path file, Path inputs) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_FILE) {
            throw new BadInputException(Finding.ofFile(
                    name, "a CSV file with the columns region and peer is due here.", "Check its name."));
        }
        Path folder = Files.createDirectories(inputs.resolve(PACKAGE));
        byte[] bytes = Files.readAllBytes(file);
        Files.write(folder.resolve(CSV), bytes);
        ObjectNode tree = EditionJson.JSON.createObjectNode();
        tree.put("name", PACKAGE).put("title", "Peers fixed by the publisher of the edition");
        tree.put("description", "Regions to compare with, chosen by hand.");
        tree.putArray("licenses");
        tree.put("attribution", "");
        tree.putArray("sources");
        tree.putArray("caveats");
        tree.putArray("resources")
                .addObject()
                .put("name", "peers")
                .put("path", CSV)
                .put("title", "Region and peer, one pair a row")
                .put("encoding", "utf-8")
                .put("bytes", bytes.length)
                .put("hash", "sha256:" + Edition.sha256(bytes))
                .put("reader", PACKAGE);
        Files.writeString(
                folder.resolve("datapackage.json"),
                EditionJson.JSON.writeValueAsString(tree) + "\n",
                StandardCharsets.UTF_8);
    }

    /// The table of peers that the inputs give.
    ///
    /// @param given the user's file that the inputs hold a copy of, so that findings name what the user can correct;
    /// null
    ///              where the copy is all there is
    /// @throws BadInputException with findings for what is wrong in a file of fixed peers
    static byte[] of(EditionInputs inputs, @Nullable Path given) {
        Peers peers = inputs.peers();
        Map<String, List<PeerGroup.Peer>> fixed = fixed(inputs.folder(), given, peers);
        List<String> header = List.of("region", "position", "peer", "distance", "shared", "origin");
        return EditionResults.csv(header, rows -> {
            for (Region region : inputs.inputs().geography().regions()) {
                String code = region.code().code();
                List<PeerGroup.Peer> chosen = fixed.get(code);
                if (chosen != null) {
                    write(rows, code, chosen, "fixed");
                } else {
                    write(rows, code, nearest(peers, code), "nearest");
                }
            }
        });
    }

    private static List<PeerGroup.Peer> nearest(Peers peers, String region) {
        try {
            return peers.nearest(
                            region,
                            new PeerGroup.Origin.Nearest(
                                    peers.structure().rules().count(), true))
                    .peers();
        } catch (ObservatoryException tooLittleKnown) {
            return List.of();
        }
    }

    private static void write(Consumer<List<String>> rows, String region, List<PeerGroup.Peer> peers, String origin) {
        for (int i = 0; i < peers.size(); i++) {
            Optional<Distance> distance = peers.get(i).distance();
            rows.accept(List.of(
                    region,
                    Integer.toString(i + 1),
                    peers.get(i).region(),
                    distance.map(d -> Double.toString(d.value())).orElse(""),
                    distance.map(d -> Double.toString(d.shared())).orElse(""),
                    origin));
        }
    }

    private static Map<String, List<PeerGroup.Peer>> fixed(DataFolder folder, @Nullable Path given, Peers peers) {
        List<PackageFile> files = folder.files(PACKAGE);
        if (files.isEmpty()) {
            return Map.of();
        }
        PackageFile file = files.getFirst();
        String name = given == null ? file.name() : String.valueOf(given.getFileName());
        try (InputStream in = folder.open(file)) {
            Map<String, List<PeerGroup.Peer>> fixed = peers.fixed(name, in);
            if (fixed.isEmpty()) {
                throw new BadInputException(Finding.ofFile(
                        name,
                        "it has a header and names no peers.",
                        "Add rows with region and peer, or leave the file out: the nearest regions are taken then."));
            }
            fixed.forEach((region, own) -> {
                if (own.size() < PeerGroup.LEAST) {
                    throw new BadInputException(Finding.ofFile(
                            name,
                            "it names " + own.size() + " peers of " + region + "; three are needed.",
                            "Add rows with " + region + " in the column region, or remove the others."));
                }
            });
            return fixed;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.name(), e);
        }
    }

    /// The codes of the peers of a region as an edition holds them, nearest first; none where it holds none.
    static List<String> read(Edition edition, String region) {
        List<String> codes = new ArrayList<>();
        try (InputStream in = edition.part(FILE);
                CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : reader) {
                if (row.getField("region").equals(region)) {
                    codes.add(row.getField("peer"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE + " of " + edition.name(), e);
        }
        return codes;
    }
}
