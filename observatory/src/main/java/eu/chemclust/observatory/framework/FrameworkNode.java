package eu.chemclust.observatory.framework;

/// A node of a framework of indicators: what it is called, why it is there and how much it weighs.
public sealed interface FrameworkNode {
    Description description();

    /// Weight relative to its siblings; not negative.
    double weight();

    default String code() {
        return description().code();
    }

    default String name(String language) {
        return description().name(language);
    }

    /// What a node has for its readers, in English and German, and its names in further languages.
    ///
    /// @param otherNames names by two-letter code of the language
    record Description(
            String code,
            String nameEnglish,
            String nameGerman,
            String rationaleEnglish,
            String rationaleGerman,
            java.util.Map<String, String> otherNames) {
        public Description {
            otherNames = java.util.Map.copyOf(otherNames);
        }

        /// A description in English and German only.
        public Description(
                String code, String nameEnglish, String nameGerman, String rationaleEnglish, String rationaleGerman) {
            this(code, nameEnglish, nameGerman, rationaleEnglish, rationaleGerman, java.util.Map.of());
        }

        /// The name in a language; English where there is none in it.
        public String name(String language) {
            return language.equals("de") && !nameGerman.isEmpty()
                    ? nameGerman
                    : otherNames.getOrDefault(language, nameEnglish);
        }

        /// Whether there is a rationale in a language.
        public boolean hasRationale(String language) {
            return language.equals("en") || (language.equals("de") && !rationaleGerman.isEmpty());
        }

        Description withOtherNames(java.util.Map<String, String> names) {
            return new Description(code, nameEnglish, nameGerman, rationaleEnglish, rationaleGerman, names);
        }

        /// The rationale in a language; English where there is none in it.
        public String rationale(String language) {
            return language.equals("de") && !rationaleGerman.isEmpty() ? rationaleGerman : rationaleEnglish;
        }
    }

    /// A group of nodes: the index itself or a pillar.
    record Group(Description description, double weight, java.util.List<FrameworkNode> children)
            implements FrameworkNode {
        public Group {
            children = java.util.List.copyOf(children);
        }
    }

    /// How zeros of an indicator's source are to be read.
    enum Zeros {
        /// A zero is a zero.
        KEEP,
        /// A zero stands for "not available".
        MISSING,
        /// A zero is missing for a region that has zero in every year, unless a floor is listed for its country;
        /// a zero in some years only is a value at the floor of the scale.
        MISSING_IF_ALWAYS
    }

    /// An indicator.
    ///
    /// @param unit          unit of its values
    /// @param direction     +1 where more is better, -1 where less is
    /// @param formula       how it comes from observations
    /// @param zeros         how zeros are read
    /// @param maxAgeYears   how many years a value may be older than the year it is used for
    /// @param source        source line for readers
    /// @param sheet         definition, valid years and what else is known of it
    record Indicator(
            Description description,
            double weight,
            String unit,
            int direction,
            Formula formula,
            Zeros zeros,
            int maxAgeYears,
            String source,
            IndicatorSheet sheet)
            implements FrameworkNode {}
}
