package eu.chemclust.observatory.observation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.observatory.observation.KnownSince.Certainty;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class KnownSinceTest {
    @Test
    void a01_yearIsKnownFromItsLastDayOn() {
        KnownSince year = KnownSince.of("2019", "", "2026-11");
        assertThat(year.isBy(LocalDate.of(2019, 12, 30))).isFalse();
        assertThat(year.isUncertainOn(LocalDate.of(2019, 1, 1))).isTrue();
        assertThat(year.isUncertainOn(LocalDate.of(2018, 12, 31))).isFalse();
        assertThat(year.isBy(LocalDate.of(2019, 12, 31))).isTrue();
        assertThat(year.certainty()).isEqualTo(Certainty.PUBLISHED);
    }

    @Test
    void a02_monthAndDayAndEstimate() {
        assertThat(KnownSince.of("2023-07", "", "").latest()).isEqualTo(LocalDate.of(2023, 7, 31));
        assertThat(KnownSince.of("2023-07-06", "", "").latest()).isEqualTo(LocalDate.of(2023, 7, 6));
        assertThat(KnownSince.of("2017", "approximate", "").certainty()).isEqualTo(Certainty.APPROXIMATE);
    }

    @Test
    void a03_withoutPublicationTheRetrievalCounts() {
        KnownSince seen = KnownSince.of("", "", "2026-11");
        assertThat(seen.certainty()).isEqualTo(Certainty.RETRIEVED);
        assertThat(seen.isBy(LocalDate.of(2026, 11, 29))).isFalse();
        assertThat(seen.isUncertainOn(LocalDate.of(2001, 1, 1))).isTrue();
        assertThat(KnownSince.of("", "", "").isBy(LocalDate.of(2999, 1, 1))).isFalse();
        assertThat(KnownSince.of("soon", "", "").certainty()).isEqualTo(Certainty.UNKNOWN);
    }
}
