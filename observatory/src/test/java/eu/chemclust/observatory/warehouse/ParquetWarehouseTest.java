package eu.chemclust.observatory.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.RegionCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetWarehouseTest {
    private static final SeriesKey PERSONS = SeriesKey.parse("sbs:persons[nace_r2=C20]");

    @TempDir
    Path folder;

    @Test
    void a01_givesBackWhatWasStored() {
        Observation observation = observation("BE21", 2015, OptionalDouble.of(17728.25), "p", "first");
        try (Warehouse warehouse = Warehouse.open(folder)) {
            assertThat(warehouse.store(vintage("first", 1), take -> take.accept(observation)))
                    .isEqualTo(1);
            assertThat(warehouse.observations(List.of(PERSONS))).containsExactly(observation);
        }
        try (Warehouse again = Warehouse.open(folder)) {
            assertThat(again.observations(List.of(PERSONS))).containsExactly(observation);
            assertThat(again.vintages()).containsExactly(vintage("first", 1));
        }
    }

    @Test
    void a02_laterVintageHoldsAlsoWhereItWithdraws() {
        try (Warehouse warehouse = Warehouse.open(folder)) {
            store(warehouse, "later", 2, observation("BE21", 2015, OptionalDouble.empty(), "c", "later"));
            store(warehouse, "first", 1, observation("BE21", 2015, OptionalDouble.of(1), "", "first"));
            store(warehouse, "other", 1, observation("BE22", 2015, OptionalDouble.of(2), "", "other"));
            assertThat(warehouse.observations(List.of(PERSONS)))
                    .extracting(Observation::vintage)
                    .containsExactly("later", "other");
        }
    }

    @Test
    void a03_openDimensionsSelectAll() {
        SeriesKey plant = SeriesKey.parse("ets:co2[installation=A_1]");
        Observation emission = new Observation(
                plant,
                new RegionCode("AT312", NutsVersion.V2021),
                Period.year(2020),
                OptionalDouble.of(5),
                "",
                "t",
                "ets");
        try (Warehouse warehouse = Warehouse.open(folder)) {
            Vintage vintage = new Vintage("ets", "ets", "", "", 1, "", "", "", "", "", "", List.of(), List.of());
            warehouse.store(vintage, take -> take.accept(emission));
            assertThat(warehouse.observations(List.of(SeriesKey.of("ets", "co2"))))
                    .containsExactly(emission);
            assertThat(warehouse.observations(List.of(SeriesKey.parse("ets:co2[installation=B_2]"))))
                    .isEmpty();
        }
    }

    @Test
    void a04_failedLoadLeavesNothing() throws IOException {
        try (Warehouse warehouse = Warehouse.open(folder)) {
            store(warehouse, "first", 1, observation("BE21", 2015, OptionalDouble.of(1), "", "first"));
            List<Path> before = files();
            assertThatThrownBy(() -> warehouse.store(vintage("broken", 2), take -> {
                        take.accept(observation("BE21", 2015, OptionalDouble.of(9), "", "broken"));
                        throw new IllegalStateException("the disk caught fire");
                    }))
                    .hasMessageContaining("the disk caught fire");
            assertThat(files()).isEqualTo(before);
            assertThat(warehouse.observations(List.of(PERSONS)))
                    .extracting(Observation::vintage)
                    .containsExactly("first");
        }
    }

    @Test
    void a05_leftoversOfAKilledLoadDoNotCount() throws IOException {
        try (Warehouse warehouse = Warehouse.open(folder)) {
            store(warehouse, "first", 1, observation("BE21", 2015, OptionalDouble.of(1), "", "first"));
        }
        Path part = folder.resolve("observations/source=sbs/.half.parquet.part");
        Files.write(part, new byte[] {1, 2, 3});
        Files.write(folder.resolve("manifest.json.new"), new byte[] {'{'});
        try (Warehouse warehouse = Warehouse.open(folder)) {
            store(warehouse, "second", 2, observation("BE21", 2015, OptionalDouble.of(2), "", "second"));
            assertThat(warehouse.observations(List.of(PERSONS)))
                    .extracting(Observation::vintage)
                    .containsExactly("second");
        }
    }

    @Test
    void a06_readsWhileAnotherLoads() {
        try (Warehouse reader = Warehouse.open(folder);
                Warehouse writer = Warehouse.open(folder)) {
            store(writer, "first", 1, observation("BE21", 2015, OptionalDouble.of(1), "", "first"));
            assertThat(reader.observations(List.of(PERSONS)))
                    .as("a reader keeps the state it opened")
                    .isEmpty();
            try (Warehouse later = Warehouse.open(folder)) {
                writer.store(vintage("second", 2), take -> {
                    assertThat(later.observations(List.of(PERSONS))).hasSize(1);
                    take.accept(observation("BE22", 2015, OptionalDouble.of(1), "", "second"));
                });
            }
        }
    }

    @Test
    void a07_sameVintageIsStoredOnce() throws IOException {
        try (Warehouse one = Warehouse.open(folder);
                Warehouse two = Warehouse.open(folder)) {
            store(one, "first", 1, observation("BE21", 2015, OptionalDouble.of(1), "", "first"));
            List<Path> before = files();
            assertThat(two.store(vintage("first", 1), take -> {
                        throw new IllegalStateException("must not be asked");
                    }))
                    .isZero();
            assertThat(files()).isEqualTo(before);
        }
    }

    @Test
    void a08_brokenManifestIsASentence() throws IOException {
        Files.writeString(folder.resolve("manifest.json"), "{\"format\":1,");
        assertThatThrownBy(() -> Warehouse.open(folder))
                .isInstanceOf(ObservatoryException.class)
                .hasMessageContaining("manifest")
                .hasMessageContaining("move the folder aside, run again");
    }

    @Test
    void a09_missingFileIsASentence() throws IOException {
        try (Warehouse warehouse = Warehouse.open(folder)) {
            store(warehouse, "first", 1, observation("BE21", 2015, OptionalDouble.of(1), "", "first"));
        }
        for (Path file : files()) {
            if (file.toString().endsWith(".parquet")) {
                Files.delete(file);
            }
        }
        assertThatThrownBy(() -> Warehouse.open(folder))
                .isInstanceOf(ObservatoryException.class)
                .hasMessageContaining("lacks");
    }

    @Test
    void a10_folderThatCannotBeWrittenIsASentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        try (Warehouse warehouse = Warehouse.open(file.resolve("warehouse"))) {
            assertThatThrownBy(() ->
                            store(warehouse, "first", 1, observation("BE21", 2015, OptionalDouble.of(1), "", "first")))
                    .isInstanceOf(ObservatoryException.class)
                    .hasMessageContaining("cannot be written")
                    .hasMessageContaining("--warehouse");
        }
    }

    private static void store(Warehouse warehouse, String id, int order, Observation observation) {
        warehouse.store(vintage(id, order), take -> take.accept(observation));
    }

    private static Vintage vintage(String id, int order) {
        return new Vintage(
                id,
                "sbs",
                "title",
                "label",
                order,
                "2019",
                "2026-11",
                "licence",
                "whom",
                "",
                "00",
                List.of("odd"),
                List.of());
    }

    private static Observation observation(String region, int year, OptionalDouble value, String flag, String vintage) {
        return new Observation(
                PERSONS, new RegionCode(region, NutsVersion.V2013), Period.year(year), value, flag, "persons", vintage);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
