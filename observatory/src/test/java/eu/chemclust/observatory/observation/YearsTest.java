package eu.chemclust.observatory.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class YearsTest {
    @Test
    void aSpanHasNoGap() {
        assertThat(Years.text(List.of(2016, 2017, 2018))).isEqualTo("2016 to 2018");
        assertThat(Years.text(List.of(2009, 2011, 2013, 2015))).isEqualTo("2009, 2011, 2013, 2015");
        assertThat(Years.text(List.of(2022, 2023))).isEqualTo("2022, 2023");
        assertThat(Years.text(List.of(2023))).isEqualTo("2023");
        assertThat(Years.text(List.of())).isEmpty();
    }
}
