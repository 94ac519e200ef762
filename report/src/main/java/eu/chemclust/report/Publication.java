package eu.chemclust.report;

/// Who publishes an edition and where, for its description in data portals.
///
/// @param publisher name of the publisher
/// @param address   address of the folder that the files will lie in, ending in `/`; empty if the description will lie
///                  beside them, wherever that is
public record Publication(String publisher, String address) {
    public Publication {
        if (publisher.isBlank()) {
            throw new IllegalArgumentException("a publication has a publisher");
        }
        if (!address.isEmpty() && !address.matches("https?://[^\\s\"<>]+/")) {
            throw new IllegalArgumentException("an address begins with https:// and ends in a stroke: " + address);
        }
    }
}
