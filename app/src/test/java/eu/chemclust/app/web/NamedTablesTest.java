package eu.chemclust.app.web;

import static eu.chemclust.app.web.Site.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Whoever goes from table to table with a screen reader hears what each is.
final class NamedTablesTest {
    private static final Pattern TABLE = Pattern.compile("(?s)<table([^>]*)>\\s*(<caption)?");
    private static final Pattern BY = Pattern.compile("aria-labelledby=\"([^\"]+)\"");

    @Test
    void everyTableHasACaptionOrAName() {
        List<String> nameless = new ArrayList<>();
        for (String path : Site.PAGES) {
            // Pages of the method are the repository's own documents.
            String page = path.startsWith("/method/") ? "" : get(path).body();
            TABLE.matcher(page).results().forEach(table -> {
                var by = BY.matcher(table.group(1));
                boolean named = table.group(2) != null
                        || table.group(1).contains("aria-label=\"")
                        || (by.find() && page.contains("id=\"" + by.group(1) + "\""));
                if (!named) {
                    nameless.add(path + ": " + table.group());
                }
            });
        }
        assertThat(nameless).isEmpty();
    }
}
