package eu.chemclust.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class NumbersTest {
    private final Numbers english = Messages.of(Locale.ENGLISH).numbers();
    private final Numbers german = Messages.of(Locale.GERMAN).numbers();

    @Test
    void separatorsOfTheLanguage() {
        assertThat(english.whole(12_345)).isEqualTo("12,345");
        assertThat(german.whole(12_345)).isEqualTo("12.345");
        assertThat(german.score(60.44)).isEqualTo("60,4");
    }

    @Test
    void signs() {
        assertThat(english.signed(-1.25)).isEqualTo("\u22121.3");
        assertThat(english.signed(0.04)).isEqualTo("0.0");
        assertThat(english.signed(2)).isEqualTo("+2.0");
    }

    /// A change that is shown as 0.0 has no direction.
    @Test
    void directionIsThatOfTheNumberShown() {
        Messages messages = Messages.of(Locale.ENGLISH);
        assertThat(Change.of(OptionalDouble.of(0.04), messages).kind()).isEqualTo("same");
        assertThat(Change.of(OptionalDouble.of(0.05), messages).kind()).isEqualTo("up");
        assertThat(Change.of(OptionalDouble.of(-0.05), messages).kind()).isEqualTo("down");
        assertThat(Change.of(OptionalDouble.empty(), messages).kind()).isEqualTo("none");
    }

    @Test
    void intervalsAreRoundedOutwards() {
        assertThat(Numbers.best(5.95)).isEqualTo(5);
        assertThat(Numbers.worst(9.05)).isEqualTo(10);
    }

    @Test
    void rulesKeepTheirDecimals() {
        assertThat(english.plain(1.0)).isEqualTo("1");
        assertThat(german.plain(1.25)).isEqualTo("1,25");
    }
}
