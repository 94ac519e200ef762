package eu.chemclust.observatory.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A data package as its `datapackage.json` describes it (Frictionless Data Package, with a few keys of our
/// own that say how to read a resource).
///
/// @param name        the folder's name
/// @param title       title for people
/// @param description what it holds
/// @param licenses    terms of reuse
/// @param attribution whom to name
/// @param sources     where it came from
/// @param caveats     what is known to be odd in it
/// @param resources   its files
public record DataPackage(
        String name,
        String title,
        String description,
        List<Licence> licenses,
        String attribution,
        List<Origin> sources,
        List<String> caveats,
        List<Resource> resources) {

    public DataPackage {
        licenses = List.copyOf(licenses);
        sources = List.copyOf(sources);
        caveats = List.copyOf(caveats);
        resources = List.copyOf(resources);
    }

    /// Terms of reuse.
    public record Licence(String name, String title, String path) {}

    /// Where a package came from.
    public record Origin(String title, String path) {}

    /// One file of a package.
    ///
    /// @param name        short name, unique in the package
    /// @param path        file name in the package's folder
    /// @param title       title for people
    /// @param encoding    character set, `utf-8`
    /// @param bytes       size
    /// @param hash        `sha256:` and 64 hexadecimal digits
    /// @param reader      which reader understands it
    /// @param source      source of its series; absent for reference files
    /// @param nutsVersion NUTS version the file declares; absent where codes carry their own
    /// @param vintage     name of the vintage
    /// @param order       rank among the vintages of the source
    /// @param published   when published
    /// @param retrieved   when retrieved
    /// @param unit        unit of its values where the file has one only
    /// @param completeFor countries for which absence from a register means zero
    /// @param missingValues texts that stand for a missing number; blank, `:` and `NA` where absent
    /// @param level       NUTS level of boundaries
    /// @param publishedPrecision `approximate` where `published` is an estimate
    public record Resource(
            String name,
            String path,
            String title,
            String encoding,
            long bytes,
            String hash,
            String reader,
            @Nullable String source,
            @Nullable String nutsVersion,
            @Nullable String vintage,
            @Nullable Integer order,
            @Nullable String published,
            @Nullable String retrieved,
            @Nullable String unit,
            @Nullable List<String> completeFor,
            @Nullable List<String> missingValues,
            @Nullable Integer level,
            @Nullable String publishedPrecision) {}
}
