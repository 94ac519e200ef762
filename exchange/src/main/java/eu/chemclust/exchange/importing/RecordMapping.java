package eu.chemclust.exchange.importing;

import eu.chemclust.exchange.RecordKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the columns of a table mean for a kind of record.
///
/// @param from      the file, `package/file` or a path beside the mapping
/// @param kind      kind of its records
/// @param id        template of the source's own key
/// @param confirmed when the collection was last confirmed
/// @param months    how long its records hold from then on; 0 for as long as the record itself says
/// @param licence   terms of reuse
/// @param encoding  of a text file; empty to find out
/// @param separator of a CSV file; empty to find out
/// @param breaksLost whether texts lost the breaks between their paragraphs, so that blanks have to be put back
/// @param fields    rules by field, see `docs/method/exchange.md`
/// @param tables    translations by name
public record RecordMapping(
        String from,
        RecordKind kind,
        FieldRule.Template id,
        LocalDate confirmed,
        int months,
        String licence,
        Optional<String> encoding,
        Optional<Character> separator,
        boolean breaksLost,
        Map<String, List<FieldRule>> fields,
        Map<String, Map<String, String>> tables) {
    /// Copies the maps.
    public RecordMapping {
        fields = Map.copyOf(fields);
        tables = Map.copyOf(tables);
    }

    /// The name of the collection: the file without folder and ending.
    public String source() {
        String name = from.substring(from.lastIndexOf('/') + 1);
        int point = name.indexOf('.');
        return point > 0 ? name.substring(0, point) : name;
    }
}
