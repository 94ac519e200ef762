package eu.chemclust.observatory.lineage;

import eu.chemclust.observatory.framework.FrameworkNode;
import eu.chemclust.observatory.framework.IndicatorFramework;
import eu.chemclust.observatory.region.Geography;
import eu.chemclust.observatory.region.Region;
import eu.chemclust.tables.Nearest;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds what a reader means by a name: a node by its code or its name (`chembase`, `chemical-base`, with or without
/// the framework in front), a region by its code or name; and what is nearest where nothing fits.
public final class Names {
    private static final int MOST = 5;

    private Names() {}

    /// The node of a text such as `crii.chemical-base`, `chembase` or `crii`.
    public static Optional<FrameworkNode> node(IndicatorFramework framework, String text) {
        String wanted = text.strip();
        String prefix = framework.root().code() + ".";
        String code = wanted.startsWith(prefix) ? wanted.substring(prefix.length()) : wanted;
        return framework.nodes().stream()
                .filter(node -> node.code().equals(code))
                .findFirst()
                .or(() -> framework.nodes().stream()
                        .filter(node -> slug(node.name("en")).equals(slug(code))
                                || slug(node.name("de")).equals(slug(code)))
                        .findFirst());
    }

    /// The region of a code or name.
    public static Optional<Region> region(Geography geography, String text) {
        String wanted = text.strip();
        return geography
                .find(wanted.toUpperCase(Locale.ROOT))
                .or(() -> geography.regions().stream()
                        .filter(region -> slug(region.name()).equals(slug(wanted)))
                        .findFirst());
    }

    /// The nodes whose codes or names are nearest to a text, nearest first.
    public static List<String> nearNodes(IndicatorFramework framework, String text) {
        String wanted = text.substring(text.lastIndexOf('.') + 1);
        return framework.nodes().stream()
                .sorted(Comparator.comparingInt((FrameworkNode node) -> Math.min(
                                Nearest.distance(wanted, node.code()),
                                Nearest.distance(slug(wanted), slug(node.name("en")))))
                        .thenComparing(FrameworkNode::code))
                .limit(MOST)
                .map(FrameworkNode::code)
                .toList();
    }

    /// The regions whose codes or names are nearest to a text, nearest first, as `DEE Sachsen-Anhalt`.
    public static List<String> nearRegions(Geography geography, String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return geography.regions().stream()
                .sorted(Comparator.comparingInt((Region region) -> nearness(region, upper, text))
                        .thenComparing(region -> region.code().code()))
                .limit(MOST)
                .map(region -> region.code().code() + " " + region.name())
                .toList();
    }

    /// A code that begins like the text, or is its beginning, is nearer than one that is merely as long.
    private static int nearness(Region region, String upper, String text) {
        String code = region.code().code();
        boolean related = code.startsWith(upper) || upper.startsWith(code);
        int apart = Math.min(Nearest.distance(upper, code), Nearest.distance(slug(text), slug(region.name())));
        return related ? Math.min(apart, 0) : apart;
    }

    private static String slug(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
