package eu.chemclust.app.view;

import eu.chemclust.figures.Phrase;
import eu.chemclust.observatory.observation.Years;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

/// The words of pages and figures in one language, from the bundle `messages_xx.properties`.
///
/// A message may hold gaps, `{0}` to `{9}`; what fills them has been formatted before, see [Numbers].
public final class Messages {
    /// The languages to choose from, the first being the one for readers of any other. English and German are complete;
    /// in the others what only commands say is in English, marked as such on pages, see [#isOwn].
    public static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.GERMAN,
            Locale.FRENCH,
            Locale.ITALIAN,
            Locale.of("es"),
            Locale.of("nl"),
            Locale.of("pl"),
            Locale.of("cs"));

    /// The languages in which every message is written; commands answer in these.
    static final List<Locale> COMPLETE = List.of(Locale.ENGLISH, Locale.GERMAN);

    private static final String BUNDLE = "eu.chemclust.app.view.messages";
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;
    private final ResourceBundle english;
    private final Numbers numbers;

    private Messages(Locale locale) {
        this.locale = locale;
        bundle = ResourceBundle.getBundle(BUNDLE, locale, EXACT);
        english = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH, EXACT);
        numbers = new Numbers(locale);
    }

    /// The words for a locale; English where its language is none of [#LANGUAGES].
    public static Messages of(Locale locale) {
        String language = locale.getLanguage();
        return new Messages(LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(language))
                .findFirst()
                .orElse(LANGUAGES.getFirst()));
    }

    /// The words for a locale in one of the languages that are complete, so that an answer of the command line never
    /// mixes two.
    public static Messages complete(Locale locale) {
        return of(COMPLETE.contains(Locale.of(locale.getLanguage())) ? locale : LANGUAGES.getFirst());
    }

    public Locale locale() {
        return locale;
    }

    /// Two-letter code of the language.
    public String language() {
        return locale.getLanguage();
    }

    public Numbers numbers() {
        return numbers;
    }

    /// The message of a key with its gaps filled.
    ///
    /// @throws MissingResourceException if the bundle has no such key
    public String text(String key, String... values) {
        return phrase(key).fill(values);
    }

    /// The message of a key with its gaps open.
    public Phrase phrase(String key) {
        return new Phrase((isOwn(key) ? bundle : english).getString(key));
    }

    /// Whether a message is in the language itself; otherwise its text is English.
    public boolean isOwn(String key) {
        return bundle.containsKey(key);
    }

    /// The message of a key, or another text where the bundle has none: for words that come from data files.
    public String textOr(String key, String otherwise) {
        return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
    }

    /// All keys of the language, for tests.
    Set<String> keys() {
        return new TreeSet<>(bundle.keySet());
    }

    /// A rank in a sentence: "9th" in English, the plain number where the language's sentences say "place 9".
    public String ordinal(int rank) {
        return locale.getLanguage().equals("en") ? numbers.whole(rank) + englishEnding(rank) : numbers.whole(rank);
    }

    private static String englishEnding(int number) {
        if (number % 100 >= 11 && number % 100 <= 13) {
            return "th";
        }
        return switch (number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    /// A day in words: "1 November 2026".
    public String date(LocalDate day) {
        DateTimeFormatter form = language().equals("en")
                ? DateTimeFormatter.ofPattern("d MMMM yyyy", locale)
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        return form.format(day);
    }

    /// A month in words, as it stands alone: "November 2026".
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(month);
    }

    /// A country's name; NUTS writes two codes otherwise than ISO.
    public String country(String nutsCode) {
        String iso = switch (nutsCode) {
            case "EL" -> "GR";
            case "UK" -> "GB";
            default -> nutsCode;
        };
        return Locale.of("", iso).getDisplayCountry(locale);
    }

    /// Names one after the other: "A, B and C".
    public String list(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        String first = String.join(", ", names.subList(0, names.size() - 1));
        return text("list.and", first, names.getLast());
    }

    /// Years in ascending order: "2016 to 2023" where they follow each other, else all of them.
    public String years(List<Integer> years) {
        return Years.isSpan(years)
                ? text("interval", years.getFirst().toString(), years.getLast().toString())
                : String.join(", ", years.stream().map(String::valueOf).toList());
    }

    /// Unit of an indicator; framework files give it in English.
    public String unit(String english) {
        return textOr("unit." + english.replaceAll("[^A-Za-z0-9]+", "-"), english);
    }
}
