package eu.chemclust.observatory.flag;

/// What a publisher's flag says.
///
/// @param code               the letter, or `:` for a missing value
/// @param nameEnglish        its name in the publisher's list
/// @param nameGerman         the same in German
/// @param explanationEnglish what it means for a reader of our figures
/// @param explanationGerman  the same in German
/// @param sdmx               the code of the SDMX list of observation or confidentiality statuses; empty if it has none
public record FlagMeaning(
        String code,
        String nameEnglish,
        String nameGerman,
        String explanationEnglish,
        String explanationGerman,
        String sdmx) {
    /// The name in a language; English where there is none in it.
    public String name(String language) {
        return language.equals("de") ? nameGerman : nameEnglish;
    }

    /// The explanation in a language; English where there is none in it.
    public String explanation(String language) {
        return language.equals("de") ? explanationGerman : explanationEnglish;
    }
}
