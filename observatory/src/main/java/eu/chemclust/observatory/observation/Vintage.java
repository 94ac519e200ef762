package eu.chemclust.observatory.observation;

import java.util.List;
import java.util.Objects;

/// One publication of one file: what it is, where it came from and under which terms it may be reused.
///
/// @param id          stable identifier, `package/resource@first eight digits of the checksum`
/// @param source      short name of the source its series belong to
/// @param title       title of the file
/// @param label       the publisher's or our name of the vintage, `2015 later`
/// @param order       rank among vintages of one source: where two give the same cell, the higher one holds
/// @param published   when it was published, as exactly as known (`2023-07`)
/// @param retrieved   when it was retrieved (`2026-11`)
/// @param licence     licence title
/// @param attribution whom to name
/// @param address     page of the source
/// @param sha256      checksum of the input file
/// @param caveats     what a reader of the figures must know
/// @param completeFor countries for which absence from this register means zero; empty for other sources
/// @param publishedPrecision `approximate` where the day, month or year of publication is somebody's estimate; empty
///                    where it is certain as far as it is given
public record Vintage(
        String id,
        String source,
        String title,
        String label,
        int order,
        String published,
        String retrieved,
        String licence,
        String attribution,
        String address,
        String sha256,
        List<String> caveats,
        List<String> completeFor,
        String publishedPrecision) {
    public Vintage {
        caveats = List.copyOf(caveats);
        completeFor = List.copyOf(completeFor);
        // A warehouse that was written before this was recorded has none.
        publishedPrecision = Objects.requireNonNullElse(publishedPrecision, "");
    }

    /// A vintage whose date of publication is certain as far as it is given.
    public Vintage(
            String id,
            String source,
            String title,
            String label,
            int order,
            String published,
            String retrieved,
            String licence,
            String attribution,
            String address,
            String sha256,
            List<String> caveats,
            List<String> completeFor) {
        this(
                id,
                source,
                title,
                label,
                order,
                published,
                retrieved,
                licence,
                attribution,
                address,
                sha256,
                caveats,
                completeFor,
                "");
    }

    /// When it became known, as exactly as the descriptions say.
    public KnownSince knownSince() {
        return KnownSince.of(published, publishedPrecision, retrieved);
    }
}
