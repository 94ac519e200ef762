package eu.chemclust.app.cli;

import eu.chemclust.observatory.peers.PeerGroup;
import eu.chemclust.observatory.peers.Peers;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How the peers of a region are found.
final class PeerOptions {
    private static final int MOST = 50;

    @Option(
            names = "--count",
            paramLabel = "N",
            description = "Number of peers, 3 to 50. Default: what the rules say (10).")
    private @Nullable Integer count;

    @Option(names = "--abroad", description = "No peers from the region's own country.")
    private boolean abroad;

    @Option(
            names = "--peers-file",
            paramLabel = "FILE",
            description = "Fixed peers: a CSV file with the columns region and peer.")
    private @Nullable Path file;

    /// Whether any of the options was given.
    boolean isAsked() {
        return count != null || abroad || file != null;
    }

    /// The peers of a region under these options.
    PeerGroup group(Peers peers, String region) {
        if (file != null) {
            return peers.fixed(region, InputFile.require(file, "--peers-file"));
        }
        if (count != null && (count < 3 || count > MOST)) {
            throw CommandFailure.usage("--count takes a number from 3 to " + MOST + ".");
        }
        int number = count == null ? peers.structure().rules().count() : count;
        return peers.nearest(region, new PeerGroup.Origin.Nearest(number, !abroad));
    }
}
