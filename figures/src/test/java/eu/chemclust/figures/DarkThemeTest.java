package eu.chemclust.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The sheet for dark pages against WCAG 2.2.
class DarkThemeTest {

    private static final String SHEET = read();

    @Test
    void textReadsOnItsGround() {
        String paper = colour(".paper", "fill");
        for (String text : List.of(".rank, .figure .value", ".country, .figure .unit", ".strip .value")) {
            assertThat(Palette.contrast(colour(text, "fill"), paper)).as(text).isGreaterThanOrEqualTo(4.5);
        }
        assertThat(Palette.contrast(colour(".rank, .figure .value", "fill"), colour(".row .band", "fill")))
                .isGreaterThanOrEqualTo(4.5);
        assertThat(Palette.contrast(colour(".country, .figure .unit", "fill"), colour(".row .band", "fill")))
                .isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void marksStandOut() {
        String paper = colour(".paper", "fill");
        for (String mark : List.of(".dot.other", ".dot.peer", ".dot.member", ".dot.accent", ".hatch-line")) {
            assertThat(Palette.contrast(colour(mark, "fill"), paper)).as(mark).isGreaterThanOrEqualTo(3);
        }
        for (String mark : List.of(".interval.other", ".interval.peer", ".interval.accent", ".tick.other")) {
            assertThat(Palette.contrast(colour(mark, "stroke"), paper)).as(mark).isGreaterThanOrEqualTo(3);
        }
    }

    private static String colour(String selector, String property) {
        Pattern rule = Pattern.compile(Pattern.quote(selector) + "[^{]*\\{[^}]*" + property + ": (#[0-9a-f]{6})");
        Matcher found = rule.matcher(SHEET.replace("\n", ""));
        assertThat(found.find()).as(selector).isTrue();
        return found.group(1);
    }

    private static String read() {
        try (InputStream sheet = Objects.requireNonNull(
                DarkThemeTest.class.getResourceAsStream("figures-dark.css"), "figures-dark.css")) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
