package eu.chemclust.observatory.flag;

import eu.chemclust.tables.CsvTable;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The flags that official tables carry, with their meaning.
public final class FlagList {
    private final Map<String, FlagMeaning> byCode;

    private FlagList(Map<String, FlagMeaning> byCode) {
        this.byCode = byCode;
    }

    /// Reads the list.
    ///
    /// @throws BadInputException with findings for what is wrong
    public static FlagList read(String file, InputStream in) {
        Map<String, FlagMeaning> byCode = new LinkedHashMap<>();
        List<String> columns = List.of("code", "name_en", "name_de", "explanation_en", "explanation_de", "sdmx");
        CsvTable.read(file, in, ',', columns, row -> {
            String code = row.text("code");
            if (!code.matches("[a-z:]")) {
                row.finding("code", "one small letter or a colon is due here.", "Correct it.");
                return;
            }
            FlagMeaning meaning = new FlagMeaning(
                    code,
                    row.text("name_en"),
                    row.text("name_de"),
                    row.text("explanation_en"),
                    row.text("explanation_de"),
                    row.text("sdmx"));
            if (byCode.put(code, meaning) != null) {
                row.finding("code", "the flag stands in the list twice.", "Remove one of the rows.");
            }
        });
        return new FlagList(byCode);
    }

    /// All flags in the order of the list.
    public Collection<FlagMeaning> list() {
        return List.copyOf(byCode.values());
    }

    public Optional<FlagMeaning> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// The meanings of a flag text such as `cd`, letter by letter; letters that nobody explains are left out.
    public List<FlagMeaning> explain(String flags) {
        List<FlagMeaning> meanings = new ArrayList<>();
        for (int i = 0; i < flags.length(); i++) {
            find(flags.substring(i, i + 1)).ifPresent(meanings::add);
        }
        return meanings;
    }
}
