package eu.chemclust.observatory.flag;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.observatory.support.Bundled;
import eu.chemclust.observatory.warehouse.Warehouse;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class FlagListTest {
    @Test
    void everyFlagOfTheListAndOfTheWarehouseIsExplainedInBothLanguages() throws IOException {
        var file = Bundled.data().file("flags");
        try (InputStream in = Bundled.data().open(file);
                Warehouse warehouse = Bundled.warehouse()) {
            FlagList flags = FlagList.read(file.name(), in);
            assertThat(flags.list())
                    .extracting(FlagMeaning::code)
                    .contains(":", "b", "c", "d", "e", "f", "n", "p", "r", "s", "u", "z");
            assertThat(flags.list())
                    .allSatisfy(flag -> assertThat(flag.name("en") + flag.explanation("en"))
                            .isNotEqualTo(flag.name("de") + flag.explanation("de")));
            assertThat(warehouse.flags()).isNotEmpty();
            warehouse
                    .flags()
                    .keySet()
                    .forEach(text -> assertThat(flags.explain(text)).as(text).hasSize(text.length()));
        }
    }
}
