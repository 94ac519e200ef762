package eu.chemclust.designs.key;

import eu.chemclust.tables.Nearest;
import eu.chemclust.tables.NumberText;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Words as people write them: compared without regard to case, hyphens and underscores, with the nearest one found
/// for a word that is not known.
public final class Words {
    private Words() {}

    /// Letters and digits in lower case: `maxPoints`, `max_points` and `Max-Points` are one word.
    public static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /// Whether two words are the same.
    public static boolean same(String a, String b) {
        return plain(a).equals(plain(b));
    }

    /// The known word that is meant, if it is one of them.
    public static Optional<String> find(String word, Collection<String> known) {
        return known.stream().filter(k -> same(k, word)).findFirst();
    }

    /// The known word nearest to this one, if one is near enough to be meant.
    public static Optional<String> nearest(String word, Collection<String> known) {
        String plain = plain(word);
        String best = "";
        int least = Integer.MAX_VALUE;
        for (String candidate : known) {
            String other = plain(candidate);
            int distance = Nearest.distance(plain, other);
            boolean part =
                    plain.length() > 2 && (other.contains(plain) || (plain.contains(other) && other.length() > 2));
            if (part) {
                distance = Math.min(distance, 2);
            }
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return least <= Math.max(1, Math.min(4, plain.length() / 3 + 1)) ? Optional.of(best) : Optional.empty();
    }

    /// "Did you mean ...?" or nothing.
    public static String suggestion(String word, Collection<String> known) {
        return nearest(word, known).map(near -> "Did you mean " + near + "? ").orElse("");
    }

    /// A number without a needless point.
    public static String number(double value) {
        return NumberText.of(value);
    }

    /// The name of a constant as it is written in a file: `MIN_MAX` is `min-max`.
    public static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
