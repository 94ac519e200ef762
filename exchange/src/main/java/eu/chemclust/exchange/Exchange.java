package eu.chemclust.exchange;

import java.util.List;

/// A documented exchange of a by-product between industries.
///
/// @param head what all records have in common
/// @param material what is exchanged
/// @param wasteCodes European Waste Catalogue, six digits; marked `?` where inferred
/// @param provider providing firm or industry
/// @param providerSectors its NACE codes
/// @param receiver receiving firm or industry
/// @param receiverSectors its NACE codes
/// @param use what it is used for
/// @param development implemented, proposed, ...
/// @param reference literature
public record Exchange(
        RecordHead head,
        String material,
        List<String> wasteCodes,
        String provider,
        List<String> providerSectors,
        String receiver,
        List<String> receiverSectors,
        String use,
        String development,
        String reference)
        implements CatalogueRecord {
    /// Copies the lists.
    public Exchange {
        wasteCodes = List.copyOf(wasteCodes);
        providerSectors = List.copyOf(providerSectors);
        receiverSectors = List.copyOf(receiverSectors);
    }

    @Override
    public Exchange withHead(RecordHead other) {
        return new Exchange(
                other,
                material,
                wasteCodes,
                provider,
                providerSectors,
                receiver,
                receiverSectors,
                use,
                development,
                reference);
    }

    @Override
    public List<Detail> details() {
        return new Details()
                .add("material", material)
                .add("wasteCodes", wasteCodes)
                .add("provider", provider)
                .add("providerSectors", providerSectors)
                .add("receiver", receiver)
                .add("receiverSectors", receiverSectors)
                .add("use", use)
                .add("development", development)
                .add("reference", reference)
                .list();
    }
}
