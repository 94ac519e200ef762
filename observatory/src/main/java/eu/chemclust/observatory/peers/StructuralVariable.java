package eu.chemclust.observatory.peers;

import java.util.OptionalInt;

/// One way in which regions can be alike. Structure only: what a region is, not how well it does.
///
/// @param code           code
/// @param nameEnglish    name in English
/// @param nameGerman     name in German
/// @param measure        how it comes from observations
/// @param year           the year it is taken for; the benchmark's headline year where empty
/// @param maxAgeYears    how many years a figure may be older than that year
/// @param transformation what is done before standardising
/// @param weight         weight in the distance, above zero
/// @param unit           unit of the value before the transformation
/// @param source         source line
public record StructuralVariable(
        String code,
        String nameEnglish,
        String nameGerman,
        Measure measure,
        OptionalInt year,
        int maxAgeYears,
        Transformation transformation,
        double weight,
        String unit,
        String source) {
    public StructuralVariable {
        if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the weight of " + code + " is " + weight + ": it must be above zero");
        }
    }

    /// The name in a language; English where there is none in it.
    public String name(String language) {
        return language.equals("de") && !nameGerman.isEmpty() ? nameGerman : nameEnglish;
    }
}
