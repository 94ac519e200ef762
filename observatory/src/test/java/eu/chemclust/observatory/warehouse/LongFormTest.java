package eu.chemclust.observatory.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.RegionCode;
import eu.chemclust.tables.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the database loads by itself is what would have been stored one by one.
class LongFormTest {
    private static final String HEADER = "indicator,dimensions,geo,period,value,flag,unit\n";
    private static final SeriesKey PERSONS = SeriesKey.parse("sbs:persons[nace_r2=C20]");

    @TempDir
    Path folder;

    @Test
    void a01_rowsBecomeObservations() {
        long rows = load(HEADER
                + "persons,nace_r2=C20,BE22,2015,12.5,p,persons\n"
                + "persons,nace_r2=C20,BE21,2015,:,c,persons\n"
                + "persons,nace_r2=C20,BE21,2014-2020,7,,persons\n"
                + "persons,nace_r2=C20,BE23,2015,,,persons\n");
        assertThat(rows).as("a cell with neither value nor flag says nothing").isEqualTo(3);
        try (Warehouse warehouse = Warehouse.open(folder.resolve("w"))) {
            assertThat(warehouse.observations(List.of(PERSONS)))
                    .containsExactly(
                            observation("BE21", Period.parse("2014-2020"), OptionalDouble.of(7), ""),
                            observation("BE21", Period.year(2015), OptionalDouble.empty(), "c"),
                            observation("BE22", Period.year(2015), OptionalDouble.of(12.5), "p"));
        }
    }

    @Test
    void b01_everythingWrongIsAFindingAndNothingIsStored() {
        assertFinding("persons,nace_r2=C20,XX99,2015,1,,persons\n", "column geo, value \"XX99\"");
        assertFinding("persons,nace_r2=C20,BE21,20x5,1,,persons\n", "column period, value \"20x5\"");
        assertFinding("persons,nace_r2=C20,BE21,,1,,persons\n", "column period");
        assertFinding("persons,z=1;y,BE21,2015,1,,persons\n,,BE21,2015,1,,\n", "column indicator");
        assertFinding("persons,b=1,BE21,2015,inf,,persons\n", "1 values are not finite");
        assertFinding("persons,b=1,BE21,2015,many,,persons\n", "row 2, column value");
        assertFinding("persons,b=1,BE21\n", "row 2");
        try (Warehouse warehouse = Warehouse.open(folder.resolve("w"))) {
            assertThat(warehouse.vintages()).isEmpty();
        }
    }

    private void assertFinding(String rows, String words) {
        assertThatThrownBy(() -> load(HEADER + rows))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("long.csv")
                .hasMessageContaining(words);
    }

    private long load(String text) {
        NutsCodes codes = new NutsCodes();
        List.of("BE21", "BE22", "BE23").forEach(code -> codes.add(code, NutsVersion.V2013));
        try (Warehouse warehouse = Warehouse.open(folder.resolve("w"))) {
            Path file = Files.writeString(folder.resolve("long.csv"), text);
            Vintage vintage = new Vintage("v", "sbs", "", "", 1, "", "", "", "", "", "", List.of(), List.of());
            return warehouse.storeLongForm(
                    vintage, new LongForm(file, "long.csv", code -> codes.resolve(code, NutsVersion.V2013)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Observation observation(String region, Period period, OptionalDouble value, String flag) {
        return new Observation(PERSONS, new RegionCode(region, NutsVersion.V2013), period, value, flag, "persons", "v");
    }
}
