package eu.chemclust.figures;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Addresses that a figure may point to.
final class Link {

    private static final Pattern WEB = Pattern.compile("https?://\\S+");
    private static final Pattern RELATIVE = Pattern.compile("(?!//)[^\\s:\\\\]+");

    private Link() {}

    /// The address itself, when it is an http address or a relative one; everything else (scripts above all) throws.
    static @Nullable String checked(@Nullable String link) {
        if (link == null
                || WEB.matcher(link).matches()
                || RELATIVE.matcher(link).matches()) {
            return link;
        }
        throw FigureException.badInput("\"" + link + "\" is no address for a figure: give an http or a relative one.");
    }
}
