package eu.chemclust.designs.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What may stand under a key.
public sealed interface Form {
    /// Any text: a code, a name, a file.
    record Text() implements Form {}

    /// `true` or `false`.
    record Flag() implements Form {}

    /// A number from `min` to `max`; the ends belong to it unless `open`.
    record Numeric(double min, double max, boolean open) implements Form {
        /// Whether a number lies in the range.
        public boolean admits(double value) {
            return open ? value > min && value < max : value >= min && value <= max;
        }

        private String range() {
            boolean low = min > Double.NEGATIVE_INFINITY;
            if (low && max < Double.POSITIVE_INFINITY) {
                return open
                        ? "number between " + Words.number(min) + " and " + Words.number(max)
                        : "number from " + Words.number(min) + " to " + Words.number(max);
            }
            return low ? "number " + (open ? "above " : "from ") + Words.number(min) : "number";
        }
    }

    /// A whole number from `min` to `max`.
    record Whole(long min, long max) implements Form {}

    /// One of these words.
    record Choice(List<String> options) implements Form {
        /// Copies the list.
        public Choice {
            options = List.copyOf(options);
        }
    }

    /// A list; a single item may stand without brackets.
    record Items(Form item) implements Form {}

    /// Keys that the user chooses (codes, names), each with a value.
    record Mapping(String keys, Form value) implements Form {}

    /// Keys of our own. A single word or number instead of the keys counts as the value of `shorthand`.
    record Section(String shorthand, List<Key> keys) implements Form {
        /// Copies the list.
        public Section {
            keys = List.copyOf(keys);
        }

        /// The key of this name, written in any of the usual ways (`max-points`, `max_points`, `maxPoints`).
        public Optional<Key> find(String name) {
            return keys.stream().filter(key -> Words.same(key.name(), name)).findFirst();
        }

        /// Whether a word is a method of the section.
        public boolean isMethod(String word) {
            return find("method")
                    .filter(key -> key.form() instanceof Choice choice
                            && Words.find(word, choice.options()).isPresent())
                    .isPresent();
        }

        /// The same with more keys at the end.
        public Section plus(Key... more) {
            List<Key> all = new ArrayList<>(keys);
            all.addAll(List.of(more));
            return new Section(shorthand, all);
        }
    }

    /// One of several forms, told apart by what stands there: a list, a single value, or keys.
    record Either(List<Form> forms) implements Form {
        /// Copies the list.
        public Either {
            forms = List.copyOf(forms);
        }
    }

    /// A number without bounds.
    static Form number() {
        return new Numeric(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false);
    }

    /// A share from 0 to 1.
    static Form share() {
        return new Numeric(0, 1, false);
    }

    /// A number above zero.
    static Form positive() {
        return new Numeric(0, Double.POSITIVE_INFINITY, true);
    }

    /// A list of texts.
    static Form texts() {
        return new Items(new Text());
    }

    /// In a word or two, for tables and findings.
    default String words() {
        return switch (this) {
            case Text text -> "text";
            case Flag flag -> "true or false";
            case Numeric number -> number.range();
            case Whole whole ->
                "whole number"
                        + (whole.min() > Long.MIN_VALUE && whole.max() < Long.MAX_VALUE
                                ? " from " + whole.min() + " to " + whole.max()
                                : whole.min() > Long.MIN_VALUE ? ", " + whole.min() + " or more" : "");
            case Choice choice -> String.join(", ", choice.options());
            case Items items -> "list of " + items.item().words();
            case Mapping mapping ->
                "for each " + mapping.keys() + ": " + mapping.value().words();
            case Section section -> "keys";
            case Either either ->
                String.join(" or ", either.forms().stream().map(Form::words).toList());
        };
    }
}
