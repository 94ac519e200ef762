package eu.chemclust.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.app.view.Messages;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PeriodTest {
    private static String words(Locale language, String start, String end) {
        return Period.of(day(start), day(end)).words(Messages.of(language));
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static String words(String start, String end) {
        return words(Locale.ENGLISH, start, end);
    }

    @Test
    void a01_nothingKnownSaysNothing() {
        assertThat(words("", "")).isEmpty();
    }

    @Test
    void a02_oneDay() {
        assertThat(words("2014-10-22", "")).isEqualTo("22 October 2014");
        assertThat(words("", "2027-03-31")).isEqualTo("31 March 2027");
        assertThat(words("2014-10-22", "2014-10-22")).isEqualTo("22 October 2014");
    }

    @Test
    void a03_aYearStandsForItsDays() {
        assertThat(words("2018-01-01", "")).isEqualTo("2018");
        assertThat(words("2018-01-01", "2018-12-31")).isEqualTo("2018");
        assertThat(words("2016-01-01", "2018-12-31")).isEqualTo("2016 – 2018");
        assertThat(words("", "2018-12-31")).isEqualTo("2018");
    }

    @Test
    void a04_soDoesAMonth() {
        assertThat(words("2024-12-01", "2024-12-31")).isEqualTo("December 2024");
        assertThat(words(Locale.of("pl"), "2024-12-01", "2024-12-31")).isEqualTo("grudzień 2024");
        assertThat(words("2024-02-01", "2024-02-29")).isEqualTo("February 2024");
    }

    @Test
    void a05_twoDaysStayTwoDays() {
        assertThat(words("2022-09-07", "2022-09-08")).isEqualTo("7 September 2022 – 8 September 2022");
        assertThat(words("2024-12-05", "2024-12-31")).isEqualTo("5 December 2024 – 31 December 2024");
        assertThat(words(Locale.GERMAN, "2020-02-01", "2024-01-31")).isEqualTo("1. Februar 2020 – 31. Januar 2024");
    }
}
