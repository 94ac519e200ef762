package eu.chemclust.app.web;

import static eu.chemclust.app.web.Site.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Long pages on a telephone: contents to jump to, long tables folded by the style sheet alone.
final class LongPagesTest {
    private static final Pattern CONTENTS = Pattern.compile("(?s)<nav class=\"contents\".*?</nav>");
    private static final Pattern JUMP = Pattern.compile("href=\"#([a-z]+)\"");

    @Test
    void a01_everyJumpOfTheContentsLeadsToAHeading() {
        for (String path : List.of(
                "/regions/DEE", "/regions/DEE?lang=de", "/regions/NL42?year=2019", "/regions/NO0B", "/network")) {
            String page = get(path).body();
            var contents = CONTENTS.matcher(page);
            assertThat(contents.find()).as(path).isTrue();
            List<String> jumps = JUMP.matcher(contents.group())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(jumps).as(path).hasSizeGreaterThanOrEqualTo(4).doesNotHaveDuplicates();
            assertThat(jumps).as(path).allSatisfy(id -> assertThat(page).contains("<h2 id=\"" + id + "\""));
        }
    }

    @Test
    void a02_longTablesFoldAndSayWhatTheyHold() {
        String page = get("/regions/DEE").body();
        assertThat(Pattern.compile("<details class=\"fold\"><summary>")
                        .matcher(page)
                        .results())
                .hasSizeGreaterThanOrEqualTo(5);
        assertThat(page)
                .contains("<summary>Show the table<span class=\"for-ears\">: Every indicator</span></summary>")
                .contains("<summary>Show the figure<span class=\"for-ears\">: Profile</span></summary>");
        assertThat(get("/regions/DEE?lang=fr").body()).contains("<summary>Afficher le tableau<");
    }

    /// Wide screens and paper show what is folded; the rules that hide other details on paper leave these.
    @Test
    void a03_theStyleSheetOpensThemElsewhere() {
        String css = get("/static/page.css").body();
        assertThat(css)
                .contains("@media print, (min-width: 40.01rem)")
                .contains("details.fold::details-content { content-visibility: visible; }")
                .contains("details:not(.fold)");
    }
}
