package eu.chemclust.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SvgWriterTest {

    @Test
    void textAndAttributesAreEscaped() {
        String svg = new SvgWriter()
                .tag("text")
                .kind("a\"b")
                .text("<script>alert('&')</script>")
                .finish();
        assertThat(svg).isEqualTo("<text class=\"a&quot;b\">&lt;script&gt;alert('&amp;')&lt;/script&gt;</text>\n");
    }

    @Test
    void charactersThatXmlForbidsAreReplaced() {
        String svg = new SvgWriter()
                .tag("t")
                .text("a\u0000b\uD800c\uFFFE\uD83D\uDE00")
                .finish();
        assertThat(svg).isEqualTo("<t>a\uFFFDb\uFFFDc\uFFFD\uD83D\uDE00</t>\n");
    }

    @Test
    void coordinatesHaveAtMostTwoDecimalsAndNoMinusZero() {
        assertThat(coordinate(1)).isEqualTo("1");
        assertThat(coordinate(-0.001)).isEqualTo("0");
        assertThat(coordinate(-1.5)).isEqualTo("-1.5");
        assertThat(coordinate(12.345678)).isEqualTo("12.35");
        assertThat(coordinate(0.05)).isEqualTo("0.05");
        assertThat(coordinate(123456.1)).isEqualTo("123456.1");
    }

    @Test
    void whatIsNoCoordinateThrows() {
        assertThatThrownBy(() -> coordinate(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> coordinate(1e12)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOpenElementCannotBeFinished() {
        SvgWriter svg = new SvgWriter().tag("g").open();
        assertThatThrownBy(svg::finish).isInstanceOf(IllegalStateException.class);
    }

    private static String coordinate(double value) {
        StringBuilder out = new StringBuilder();
        SvgWriter.coordinate(out, value);
        return out.toString();
    }
}
