package eu.chemclust.exchange;

import eu.chemclust.observatory.region.RegionCode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What all records have in common.
///
/// @param id            unique in the catalogue and stable over imports: kind, colon, the source's own key
/// @param titles        title by language; one at least
/// @param summary       a few sentences, plain text in the language of the source; may be empty
/// @param regions       regions it belongs to, with their NUTS version; may be empty
/// @param countries     country codes as NUTS writes them (EL, UK); may be empty
/// @param locality      town or area in the words of the source; may be empty
/// @param place         where it is
/// @param organisations names of who is behind it, the first one leading
/// @param themes        concepts of the vocabulary that its source or a person gave it
/// @param sectors       codes of NACE Rev. 2 without points, division to class
/// @param keywords      further words that it should be found by
/// @param trl           technology readiness
/// @param start         first day
/// @param end           last day
/// @param provenance    where it comes from
public record RecordHead(
        String id,
        Map<Language, String> titles,
        String summary,
        List<RegionCode> regions,
        List<String> countries,
        String locality,
        Optional<Place> place,
        List<String> organisations,
        List<String> themes,
        List<String> sectors,
        List<String> keywords,
        Optional<TrlRange> trl,
        Optional<LocalDate> start,
        Optional<LocalDate> end,
        Provenance provenance) {
    /// Copies the lists.
    ///
    /// @throws IllegalArgumentException without identifier or title, or if it ends before it starts
    public RecordHead {
        if (id.isBlank() || id.length() > 300) {
            throw new IllegalArgumentException("a record needs an identifier of up to 300 characters");
        }
        if (titles.isEmpty() || titles.values().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("record " + id + " has no title");
        }
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            throw new IllegalArgumentException("record " + id + " ends before it starts");
        }
        titles = Collections.unmodifiableMap(new EnumMap<>(titles));
        regions = List.copyOf(regions);
        countries = List.copyOf(countries);
        organisations = List.copyOf(organisations);
        themes = List.copyOf(themes);
        sectors = List.copyOf(sectors);
        keywords = List.copyOf(keywords);
    }

    /// The title in a language; where it has none, in English, else in the first it has.
    public String title(Language language) {
        String own = titles.get(language);
        String english = own == null ? titles.get(Language.EN) : own;
        return english == null ? titles.values().iterator().next() : english;
    }

    /// How it stands on a day.
    public RecordStatus status(LocalDate today) {
        if (provenance.expires().filter(last -> last.isBefore(today)).isPresent()) {
            return RecordStatus.EXPIRED;
        }
        if (end.filter(last -> last.isBefore(today)).isPresent()) {
            return RecordStatus.ENDED;
        }
        return start.filter(first -> first.isAfter(today)).isPresent() ? RecordStatus.UPCOMING : RecordStatus.CURRENT;
    }

    /// The same with another identifier and other titles.
    public RecordHead called(String otherId, Map<Language, String> otherTitles) {
        return new RecordHead(
                otherId,
                otherTitles,
                summary,
                regions,
                countries,
                locality,
                place,
                organisations,
                themes,
                sectors,
                keywords,
                trl,
                start,
                end,
                provenance);
    }

    /// The same at other regions and another place.
    public RecordHead at(List<RegionCode> elsewhere, Optional<Place> there) {
        return new RecordHead(
                id,
                titles,
                summary,
                elsewhere,
                countries,
                locality,
                there,
                organisations,
                themes,
                sectors,
                keywords,
                trl,
                start,
                end,
                provenance);
    }
}
