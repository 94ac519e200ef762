package eu.chemclust.observatory.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import eu.chemclust.observatory.support.Bundled;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BasketsTest {
    private static final String HEADER = "code,name_en,name_de,divisions,note\n";

    @Test
    void a01_shippedBaskets() {
        assertThat(BenchmarkInputs.basketIndicators(Bundled.data()))
                .extracting(FrameworkNode.Indicator::code)
                .hasSize(20)
                .contains("chemistry.lq", "chemistry-plastics.size", "chemistry-pharma.wages")
                .contains("chemistry-refining.unitsize", "chemistry.growth");
    }

    @Test
    void a02_aRowIsEnoughForAllIndicatorsOfABasket() {
        Baskets baskets =
                Baskets.read("own.csv", in(HEADER + "paints,paints and glue,Lacke und Kleber,C20 C22 C23,\n"));
        assertThat(baskets.expand("sum(sbs:wages[nace_r2={paints}])")).isEqualTo("sum(sbs:wages[nace_r2=C20+C22+C23])");
        String templates = """
                code,name_en,name_de,unit,direction,formula,max_age,source,denominator,definition_en,definition_de
                size,Jobs in {name},,persons,1,sum(sbs:persons_employed[nace_r2={basket}]),8,SBS,,Jobs of {name}.,
                """;
        List<FrameworkNode.Indicator> indicators = BasketIndicators.read(
                "templates.csv", in(templates), new FrameworkContext(baskets, Map.of(), formula -> Optional.empty()));
        assertThat(indicators).singleElement().satisfies(indicator -> {
            assertThat(indicator.code()).isEqualTo("paints.size");
            assertThat(indicator.name("en")).isEqualTo("Jobs in paints and glue");
            assertThat(indicator.sheet().basket()).isEqualTo("paints");
            assertThat(indicator.formula().series()).hasSize(3);
        });
    }

    @Test
    void a03_aBasketIsNamedByItsCodeOrItsDivisions() {
        Baskets shipped = BenchmarkInputs.baskets(Bundled.data());
        assertThat(shipped.get("chemistry").divisions()).containsExactly("C20");
        assertThat(shipped.get("C20+C24").divisions()).containsExactly("C20", "C24");
        assertThat(shipped.get("chemistry-plastics").name("de")).isEqualTo("Chemie und Kunststoffe");
        Baskets own = Baskets.read("own.csv", in(HEADER + "paints,paints and glue,,C20 C23,\nchemistry,mine,,C19,\n"));
        Baskets both = shipped.with(own);
        assertThat(both.get("paints").name("de"))
                .as("English where there is no German")
                .isEqualTo("paints and glue");
        assertThat(both.get("chemistry").dimension())
                .as("the user's own counts")
                .isEqualTo("C19");
        assertThat(both.list()).hasSize(shipped.list().size() + 1);
        assertThatThrownBy(() -> shipped.get("paints")).hasMessageContaining("there are chemistry, ");
        assertThatThrownBy(() -> shipped.get("C2O")).hasMessageContaining("is not a basket");
        assertThatThrownBy(() -> shipped.get("C+C20")).hasMessageContaining("count twice");
        assertThatThrownBy(() -> shipped.get("C20+C20")).hasMessageContaining("each once");
    }

    @Test
    void b01_findings() {
        BadInputException refused =
                catchThrowableOfType(BadInputException.class, () -> Baskets.read("own.csv", in(HEADER + """
                        Paints,paints,,C20,
                        one,one,,C2O,
                        two,two,,C C20,
                        two,two,,C21 C21,
                        three,,,C20,
                        """)));
        assertThat(refused.findings())
                .extracting(Finding::row, Finding::column)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(2L, "code"),
                        org.assertj.core.groups.Tuple.tuple(3L, "divisions"),
                        org.assertj.core.groups.Tuple.tuple(4L, "divisions"),
                        org.assertj.core.groups.Tuple.tuple(5L, "divisions"),
                        org.assertj.core.groups.Tuple.tuple(6L, "name_en"));
        assertThatThrownBy(() -> Baskets.NONE.expand("{paints}")).hasMessageContaining("no basket \"paints\"");
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
