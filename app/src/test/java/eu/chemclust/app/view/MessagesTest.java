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

    /// What only the command line and its answers for programs say, in English or German. What pages and figures say is
    /// in every language, also where a command says it too.
    private static final Pattern COMMANDS = Pattern.compile("answer\\.(?:(?:interval|of|break)"
            + "|(?:group|kind|column|peers|compare|whatif|effect|chemistry|star|shiftshare|concentration|convergence"
            + "|likeness|call)\\..*"
            + "|needs\\.(?:first|none|sentence|title\\.pillars|peersWithoutScore|missing|method).*"
            + "|resilience\\.(?:estimated|source|convergence|sigma\\..*|beta\\..*|levels|spread)"
            + "|region\\.(?:first|noRank|peers|stars|base)"
            + "|recommend\\.(?:first|none|practice|title|column\\..*|method|peers|adoptions)"
            + "|match\\.(?:criterion\\.(?:actor|deadline)|reason\\.(?:calltheme|actor|deadline)\\..*)"
            + "|facility\\.(?:title|kept|column\\.(?:facility|beside))"
            + "|\\w+\\.next)");

    @Test
    void completeLanguagesHaveTheSameKeys() {
        for (Locale language : Messages.COMPLETE) {
            assertThat(Messages.of(language).keys()).isEqualTo(english.keys());
        }
    }

    @Test
    void everyLanguageHasAllThatPagesSay() {
        for (Locale language : Messages.LANGUAGES) {
            Messages other = Messages.of(language);
            assertThat(english.keys()).as(language.toString()).containsAll(other.keys());
            assertThat(english.keys().stream()
                            .filter(key -> !other.isOwn(key))
                            .filter(key -> !COMMANDS.matcher(key).matches()))
                    .as(language.toString())
                    .isEmpty();
        }
    }

    /// Names of file formats, which are the same in every language.
    private static final Set<String> NAMES =
            Set.of("edition.form.csv", "edition.form.json-stat", "edition.form.sdmx-csv", "edition.form.xlsx");

    /// Words that a language shares with English: abbreviations, and words of the same origin.
    private static final Set<String> SHARED = Set.of(
            "cs column.coverage",
            "cs column.interval",
            "cs column.region",
            "cs framework.audit",
            "cs nav.sources",
            "cs region.trend",
            "de answer.column.code",
            "de answer.column.median",
            "de answer.column.national",
            "de answer.column.phase",
            "de answer.column.region",
            "de answer.column.sigma",
            "de answer.column.trend",
            "de column.code",
            "de column.region",
            "de explore.median",
            "es data.overdue.series",
            "es shock.crisis",
            "fr column.code",
            "fr column.importance",
            "fr column.places",
            "fr column.score",
            "fr column.source",
            "fr column.verdict",
            "fr diff.score",
            "fr explore.score",
            "fr framework.audit",
            "fr search.pages",
            "it explore.size.is",
            "nl column.code",
            "nl column.indicator",
            "nl column.interval",
            "nl column.score",
            "nl diff.score",
            "nl exchange.kind.project",
            "nl framework.audit",
            "nl region.trend",
            "nl shock.crisis",
            "nl unit.score-EU-2016-100",
            "pl column.region",
            "pl nav.ranking",
            "pl region.toRanking",
            "pl region.trend");

    /// Neither is a key left in English, nor is one listed as shared that has been translated since.
    @Test
    void nothingIsEnglishByAccident() {
        Set<String> same = new TreeSet<>();
        for (Locale language : Messages.LANGUAGES) {
            if (!language.equals(Locale.ENGLISH)) {
                Messages other = Messages.of(language);
                other.keys().stream()
                        .filter(key -> !NAMES.contains(key))
                        .filter(key -> Pattern.compile("\\p{L}{3}")
                                .matcher(
                                        GAP.matcher(other.phrase(key).pattern()).replaceAll(""))
                                .find())
                        .filter(key -> other.phrase(key).equals(english.phrase(key)))
                        .forEach(key -> same.add(language + " " + key));
            }
        }
        assertThat(same).containsExactlyInAnyOrderElementsOf(SHARED);
    }

    @Test
    void languagesWithFewerTextsHaveTheSameOnes() {
        Set<String> french = Messages.of(Locale.FRENCH).keys();
        for (Locale language : Messages.LANGUAGES) {
            if (!Messages.COMPLETE.contains(language)) {
                assertThat(Messages.of(language).keys()).as(language.toString()).isEqualTo(french);
            }
        }
    }

    @Test
    void everyNodeHasANameInEveryLanguage() {
        for (var node : SampleBenchmark.result().nodes()) {
            for (Locale language : Messages.LANGUAGES) {
                assertThat(node.name(language.getLanguage()))
                        .as(language + " " + node.code())
                        .isNotBlank()
                        .satisfies(
                                name -> assertThat(language.getLanguage().equals("en") || !name.equals(node.name("en")))
                                        .isTrue());
            }
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
