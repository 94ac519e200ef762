package eu.chemclust.observatory.peers;

import java.util.List;
import java.util.Optional;

/// The peers of a region and how they were found.
///
/// @param region  the region
/// @param peers   nearest first; peers fixed by a user in the user's order
/// @param origin  how they were found
/// @param missing codes of the variables that are not known of the region
public record PeerGroup(String region, List<Peer> peers, Origin origin, List<String> missing) {
    /// The fewest peers: a median of fewer says nothing.
    public static final int LEAST = 3;

    public PeerGroup {
        peers = List.copyOf(peers);
        missing = List.copyOf(missing);
        if (peers.stream().anyMatch(peer -> peer.region().equals(region))) {
            throw new IllegalArgumentException(region + " cannot be its own peer");
        }
    }

    /// A region that is alike.
    ///
    /// @param region   the peer
    /// @param distance how far it lies; empty only for a fixed peer of which too little is known
    public record Peer(String region, Optional<Distance> distance) {}

    /// How peers were found.
    public sealed interface Origin {
        /// The nearest by structure.
        ///
        /// @param count           how many were asked for
        /// @param ownCountry      whether regions of the own country could be among them
        record Nearest(int count, boolean ownCountry) implements Origin {}

        /// Fixed in a file by a user.
        ///
        /// @param file the file's name
        record Fixed(String file) implements Origin {}

        /// Frozen with an edition.
        ///
        /// @param edition the edition's name
        record Frozen(String edition) implements Origin {}
    }

    /// The codes of the peers in order.
    public List<String> codes() {
        return peers.stream().map(Peer::region).toList();
    }
}
