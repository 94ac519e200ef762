package eu.chemclust.designs.key;

import java.util.Set;

/// A key of a design file.
///
/// @param name     as it is written
/// @param form     what may stand there
/// @param fallback what holds where it is not written, as it would be written; empty where there is nothing to hold
/// @param meaning  one sentence
/// @param handbook where the OECD/JRC Handbook (2008) treats it, "1.3" for part 1, step 3; empty where it does not
/// @param methods  the methods of the section for which it means something; empty for all
public record Key(String name, Form form, String fallback, String meaning, String handbook, Set<String> methods) {
    /// Copies the set.
    public Key {
        methods = Set.copyOf(methods);
    }

    static Key of(String name, Form form, String fallback, String meaning) {
        return new Key(name, form, fallback, meaning, "", Set.of());
    }

    Key in(String section) {
        return new Key(name, form, fallback, meaning, section, methods);
    }

    Key only(String... forMethods) {
        return new Key(name, form, fallback, meaning, handbook, Set.of(forMethods));
    }
}
