package eu.chemclust.exchange.search;

import static eu.chemclust.exchange.search.FewRecords.ask;
import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.support.Records;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Texts of any length and sign are answered.
final class HostileTextTest {
    private static final String SIGNS = "ab*\"- ?:()^~\u00e4\u4e2d\n";

    @TempDir
    private Path folder;

    private CatalogueIndex index(CatalogueRecord... records) {
        return FewRecords.index(folder, records);
    }

    @Test
    void noTextIsTooMuch() {
        try (CatalogueIndex index = index(Records.practice("one", "Steam network"))) {
            String bomb = "*".repeat(1 << 20);
            assertThat(index.search(ask(bomb)).notes()).contains(SearchNote.SHORTENED, SearchNote.NO_WORDS);
            assertThat(index.search(ask("steam ".repeat(200_000))).notes()).contains(SearchNote.SHORTENED);
            assertThat(index.search(ask("s*t*e*a*m ?e?? a* \"")).notes()).contains(SearchNote.WILDCARDS_IGNORED);
            for (String odd : List.of(
                    "\"",
                    "\"\"",
                    "-",
                    "--",
                    "*",
                    "AND OR NOT",
                    "(((",
                    "a\\",
                    "title:x^9",
                    "\u0000\ud800",
                    "[* TO *]",
                    "-steam",
                    "' OR 1=1 --")) {
                assertThat(index.search(ask(odd)).total()).isBetween(0L, 1L);
            }
            Random random = new Random(7);
            for (int i = 0; i < 500; i++) {
                StringBuilder text = new StringBuilder();
                for (int j = random.nextInt(40); j > 0; j--) {
                    text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
                }
                assertThat(index.search(ask(text.toString())).total())
                        .as(text.toString())
                        .isBetween(0L, 1L);
            }
        }
    }
}
