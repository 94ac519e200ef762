package eu.chemclust.app.exchange;

import eu.chemclust.app.view.Address;
import eu.chemclust.app.view.Frame;
import eu.chemclust.app.view.Messages;
import eu.chemclust.exchange.Call;
import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.Event;
import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.Paper;
import eu.chemclust.exchange.RecordHead;
import eu.chemclust.exchange.RecordStatus;
import eu.chemclust.exchange.search.Facet;
import eu.chemclust.exchange.vocabulary.Concept;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Names of what records and facets hold, in the reader's language, and the addresses of records and searches.
final class ExchangeWords {
    private static final Map<String, String> BUDGETS = Map.of(
            "under-100k", "< 0.1",
            "100k-1m", "0.1–1",
            "1m-5m", "1–5",
            "5m-20m", "5–20",
            "over-20m", "> 20");

    private final Frame frame;
    private final BenchmarkResult result;
    private final Vocabulary vocabulary;

    ExchangeWords(Frame frame, BenchmarkResult result, Vocabulary vocabulary) {
        this.frame = frame;
        this.result = result;
        this.vocabulary = vocabulary;
    }

    Messages messages() {
        return frame.messages();
    }

    String text(String key, String... values) {
        return frame.text(key, values);
    }

    Language language() {
        return Language.find(frame.language()).orElse(Language.EN);
    }

    /// The name of a facet's value.
    String value(Facet facet, String value) {
        return switch (facet) {
            case KIND -> messages().textOr("exchange.kinds." + value, value);
            case STATUS -> messages().textOr("exchange.status." + value, value);
            case THEME, TOPIC -> concept(value);
            case COUNTRY -> messages().country(value);
            case REGION -> region(value);
            case SECTOR -> "NACE " + value;
            case BUDGET -> budget(value);
            case TRL -> "TRL " + value;
            case YEAR -> value;
        };
    }

    private String budget(String value) {
        String range = BUDGETS.get(value);
        boolean point = frame.language().equals("en");
        return range == null ? value : (point ? range : range.replace('.', ',')) + " M€";
    }

    String concept(String id) {
        return vocabulary
                .find(id)
                .map(concept -> concept.label(language()))
                .map(ExchangeWords::capital)
                .orElse(id);
    }

    boolean isTheme(String id) {
        return vocabulary.find(id).map(Concept::isTheme).orElse(false);
    }

    String region(String code) {
        return result.find(code)
                .map(status -> status.region().name() + " (" + code + ")")
                .orElse(code);
    }

    /// The page of a region, if the benchmark has it or the region around it.
    Optional<String> regionLink(String code) {
        for (int length = code.length(); length >= 3; length--) {
            if (result.find(code.substring(0, length)).isPresent()) {
                return Optional.of(
                        frame.to("/regions/" + code.substring(0, length)).text());
            }
        }
        return Optional.empty();
    }

    String title(CatalogueRecord record) {
        return record.head().title(language());
    }

    /// The language of a record's title where it is not the page's; null otherwise.
    @Nullable
    String titleLanguage(RecordHead head) {
        if (head.titles().containsKey(language())) {
            return null;
        }
        return head.titles().containsKey(Language.EN)
                ? "en"
                : head.titles().keySet().iterator().next().code();
    }

    /// The language of texts that the sources wrote: English, as the collections are.
    @Nullable
    String textLanguage() {
        return frame.language().equals("en") ? null : "en";
    }

    String link(String id) {
        return frame.to("/exchange/" + id).text();
    }

    Address search(SearchChoice choice) {
        return choice.address(frame.to("/exchange"));
    }

    /// Where it is, in words.
    String place(RecordHead head) {
        String country = messages()
                .list(head.countries().stream()
                        .limit(6)
                        .map(messages()::country)
                        .toList());
        if (head.locality().isEmpty() || isCountry(head)) {
            return country;
        }
        return country.isEmpty() ? head.locality() : head.locality() + ", " + country;
    }

    /// Whether the source's words for the place are no more than the country.
    private static boolean isCountry(RecordHead head) {
        Messages english = Messages.of(Locale.ENGLISH);
        return head.countries().stream().map(english::country).anyMatch(head.locality()::equalsIgnoreCase);
    }

    /// When it begins and ends, in words, no finer than its source knows; empty where neither is known. Of an event
    /// without a day that is said, as nobody could tell otherwise whether it is still to come.
    String dates(CatalogueRecord record) {
        RecordHead head = record.head();
        if (record instanceof Call) {
            return head.end().map(day -> text("exchange.deadline", date(day))).orElse("");
        }
        String period = Period.of(head.start(), head.end()).words(messages());
        return period.isEmpty() && record instanceof Event ? text("exchange.undated") : period;
    }

    /// How a record stands, where that is worth a word: not that it holds, nor of a paper that its day has passed.
    String status(CatalogueRecord record, RecordStatus status) {
        return switch (status) {
            case CURRENT -> "";
            case ENDED -> record instanceof Paper ? "" : text("exchange.status." + status.code());
            case UPCOMING, EXPIRED -> text("exchange.status." + status.code());
        };
    }

    String date(LocalDate day) {
        return messages().date(day);
    }

    String euro(double amount) {
        return "€\u00a0" + messages().numbers().whole(Math.round(amount));
    }

    static String capital(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                        + text.substring(text.offsetByCodePoints(0, 1));
    }
}
