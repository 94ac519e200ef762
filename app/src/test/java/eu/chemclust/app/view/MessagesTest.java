package eu.chemclust.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.app.support.SampleBenchmark;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class MessagesTest {
    private static final Pattern GAP = Pattern.compile("\\{[0-9]}");
    private final Messages english = Messages.of(Locale.ENGLISH);

    @Test
    void everyLanguageHasTheSameKeys() {
        for (Locale language : Messages.LANGUAGES) {
            assertThat(Messages.of(language).keys()).isEqualTo(english.keys());
        }
    }

    /// German sentences may do without a gap that English fills, never the other way round.
    @Test
    void noLanguageHasGapsThatNobodyFills() {
        for (Locale language : Messages.LANGUAGES) {
            Messages other = Messages.of(language);
            for (String key : english.keys()) {
                assertThat(gaps(english, key)).as(language + " " + key).containsAll(gaps(other, key));
            }
        }
    }

    private static Set<String> gaps(Messages messages, String key) {
        return new TreeSet<>(GAP.matcher(messages.phrase(key).pattern())
                .results()
                .map(MatchResult::group)
                .toList());
    }

    @Test
    void unknownLanguagesReadEnglish() {
        assertThat(Messages.of(Locale.JAPANESE).language()).isEqualTo("en");
        assertThat(Messages.of(Locale.GERMANY).language()).isEqualTo("de");
    }

    @Test
    void englishOrdinals() {
        assertThat(List.of(1, 2, 3, 4, 11, 12, 13, 21, 102, 111).stream().map(english::ordinal))
                .containsExactly("1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "102nd", "111th");
    }

    @Test
    void countriesThatNutsWritesOtherwise() {
        assertThat(english.country("EL")).isEqualTo("Greece");
        assertThat(english.country("UK")).isEqualTo("United Kingdom");
        assertThat(Messages.of(Locale.GERMAN).country("NL")).isEqualTo("Niederlande");
    }

    @Test
    void everyUnitOfTheFrameworkIsTranslated() {
        Messages german = Messages.of(Locale.GERMAN);
        SampleBenchmark.result().framework().indicators().forEach(indicator -> {
            assertThat(english.unit(indicator.unit())).isEqualTo(indicator.unit());
            assertThat(german.unit(indicator.unit())).isNotEqualTo(indicator.unit());
        });
    }
}
