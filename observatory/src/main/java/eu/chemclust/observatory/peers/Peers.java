package eu.chemclust.observatory.peers;

import eu.chemclust.engine.analysis.ClassicalScaling;
import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.region.Region;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.CsvTable;
import eu.chemclust.tables.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the peers of a region: the use case "which regions are like mine?".
public final class Peers {
    private final Structure structure;

    public Peers(Structure structure) {
        this.structure = structure;
    }

    /// The structure that peers are found by.
    public Structure structure() {
        return structure;
    }

    /// The nearest regions; equal distances in code order.
    ///
    /// @throws ObservatoryException where less than the minimum share of the variables is known of the region
    public PeerGroup nearest(String region, PeerGroup.Origin.Nearest options) {
        Region own = structure.geography().get(region);
        double known = structure.shared(region, region);
        if (known < structure.rules().minimumShare() - 1e-12) {
            throw ObservatoryException.notFound(
                    "Too little is known of " + own.name() + " (" + region + ") to find its peers: "
                            + Math.round(100 * known) + " % of the structural variables, "
                            + Math.round(100 * structure.rules().minimumShare())
                            + " % are needed. Fix its peers in a file (--peers-file), or add the missing figures.");
        }
        List<PeerGroup.Peer> candidates = new ArrayList<>();
        for (Region other : structure.geography().regions()) {
            String code = other.code().code();
            if (code.equals(region) || (!options.ownCountry() && other.country().equals(own.country()))) {
                continue;
            }
            Optional<Distance> distance = structure.distance(region, code);
            if (distance.isPresent()) {
                candidates.add(new PeerGroup.Peer(code, distance));
            }
        }
        candidates.sort(Comparator.comparingDouble(
                        (PeerGroup.Peer peer) -> peer.distance().orElseThrow().value())
                .thenComparing(PeerGroup.Peer::region));
        return new PeerGroup(
                region, candidates.subList(0, Math.min(options.count(), candidates.size())), options, missing(region));
    }

    private List<String> missing(String region) {
        return structure.missing(region).stream().map(StructuralVariable::code).toList();
    }

    /// The peers that a file fixes for a region: CSV with the columns `region` and `peer`, one peer a row.
    ///
    /// @throws BadInputException with findings for unknown regions, peers named twice, a region that is its own peer,
    ///                           or fewer than three peers
    public PeerGroup fixed(String region, Path file) {
        structure.geography().get(region);
        String name = String.valueOf(file.getFileName());
        List<PeerGroup.Peer> peers;
        try (InputStream in = Files.newInputStream(file)) {
            peers = fixed(name, in).getOrDefault(region, List.of());
        } catch (IOException e) {
            throw new BadInputException(List.of(Finding.ofFile(
                    name, "the file cannot be read: " + e.getMessage() + ".", "Check its name and permissions.")));
        }
        if (peers.size() < PeerGroup.LEAST) {
            throw new BadInputException(List.of(Finding.ofFile(
                    name,
                    "it names " + peers.size() + " peers of " + region + "; three are needed.",
                    "Add rows with " + region + " in the column region.")));
        }
        return new PeerGroup(region, peers, new PeerGroup.Origin.Fixed(name), missing(region));
    }

    /// The peers that a file fixes, by region in file order.
    ///
    /// @throws BadInputException with findings for unknown regions, peers named twice and regions that are their own
    ///                           peer
    public Map<String, List<PeerGroup.Peer>> fixed(String name, InputStream in) {
        Map<String, List<PeerGroup.Peer>> peers = new LinkedHashMap<>();
        CsvTable.read(name, in, ',', List.of("region", "peer"), row -> accept(row, peers));
        return peers;
    }

    /// The peers that an edition froze for a region, with today's distances.
    ///
    /// @throws ObservatoryException NOT_FOUND where the edition holds no peers of the region
    public PeerGroup frozen(String region, List<String> codes, String edition) {
        Region own = structure.geography().get(region);
        if (codes.isEmpty()) {
            throw ObservatoryException.notFound("The edition " + edition + " holds no peers of " + own.name() + " ("
                    + region + "): too little was known of its structure. Fix its peers in a file (--peers-file).");
        }
        List<PeerGroup.Peer> peers = codes.stream()
                .map(code -> new PeerGroup.Peer(
                        code,
                        structure.geography().find(code).isPresent()
                                ? structure.distance(region, code)
                                : Optional.empty()))
                .toList();
        return new PeerGroup(region, peers, new PeerGroup.Origin.Frozen(edition), missing(region));
    }

    private void accept(CsvTable.Row row, Map<String, List<PeerGroup.Peer>> all) {
        String own = row.text("region");
        String peer = row.text("peer");
        for (String column : List.of("region", "peer")) {
            if (structure.geography().find(row.text(column)).isEmpty()) {
                row.finding(column, "the benchmark has no such region.", "Correct the code.");
                return;
            }
        }
        List<PeerGroup.Peer> peers = all.computeIfAbsent(own, region -> new ArrayList<>());
        if (peer.equals(own)) {
            row.finding("peer", "a region cannot be its own peer.", "Remove the row.");
        } else if (peers.stream().anyMatch(known -> known.region().equals(peer))) {
            row.finding("peer", "the peer stands in the file twice.", "Remove one of the rows.");
        } else {
            peers.add(new PeerGroup.Peer(peer, structure.distance(own, peer)));
        }
    }

    /// A map of likeness: regions near each other on it are alike.
    ///
    /// @param points by region its two coordinates, in standard deviations
    /// @param share  how much of the distances the two dimensions show
    public record LikenessMap(Map<String, Point> points, double share) {
        public LikenessMap {
            points = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(points));
        }
    }

    /// A place on the map of likeness.
    public record Point(double x, double y) {}

    /// The map of these regions by classical scaling, leaving out those of which not every variable is known, because
    /// distances over different variables do not fit on one map.
    public LikenessMap map(List<String> regions) {
        List<String> whole = regions.stream()
                .filter(region -> structure.missing(region).isEmpty())
                .toList();
        double[][] distances = new double[whole.size()][whole.size()];
        for (int i = 0; i < distances.length; i++) {
            for (int j = 0; j < i; j++) {
                distances[i][j] = structure
                        .distance(whole.get(i), whole.get(j))
                        .orElseThrow()
                        .value();
                distances[j][i] = distances[i][j];
            }
        }
        ClassicalScaling scaling = ClassicalScaling.of(distances, 2);
        Map<String, Point> points = new LinkedHashMap<>();
        for (int i = 0; i < distances.length; i++) {
            double[] point = scaling.point(i);
            points.put(whole.get(i), new Point(point[0], point[1]));
        }
        return new LikenessMap(points, scaling.share());
    }
}
