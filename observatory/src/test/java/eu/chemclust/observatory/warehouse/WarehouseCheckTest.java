package eu.chemclust.observatory.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.tables.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarehouseCheckTest {
    private static final String FIRST = "observations/source=sbs/v1.parquet";

    @TempDir
    Path folder;

    @BeforeEach
    void store() {
        try (Warehouse warehouse = Warehouse.open(folder)) {
            Child.store(warehouse, 1, Child.CELLS);
            Child.store(warehouse, 2, Child.CELLS);
        }
    }

    @Test
    void a01_wholeWarehouseHasNoFinding() {
        assertThat(Warehouse.check(folder, Progress.SILENT)).isEmpty();
        assertThat(Warehouse.check(folder.resolve("nowhere"), Progress.SILENT)).isEmpty();
    }

    @Test
    void a02_oneChangedByteIsNamed() throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(FIRST));
        bytes[bytes.length / 2] ^= 1;
        Files.write(folder.resolve(FIRST), bytes);
        assertThat(Warehouse.check(folder, Progress.SILENT)).singleElement().satisfies(finding -> {
            assertThat(finding.file()).isEqualTo(FIRST);
            assertThat(finding.rule()).contains("was changed").contains("v1");
            assertThat(finding.remedy()).contains("--mend");
        });
    }

    @Test
    void a03_missingFileIsNamedAndOpeningSaysWhatToDo() throws IOException {
        Files.delete(folder.resolve(FIRST));
        assertThat(Warehouse.check(folder, Progress.SILENT))
                .singleElement()
                .extracting(Finding::rule)
                .asString()
                .contains("missing");
        assertThatThrownBy(() -> Warehouse.open(folder))
                .isInstanceOf(ObservatoryException.class)
                .hasMessageContaining("data check --mend");
    }

    @Test
    void a04_foreignFilesAreNamedAndLeftAlone() throws IOException {
        Path notes = Files.writeString(folder.resolve("observations/source=sbs/notes.txt"), "mine");
        assertThat(Warehouse.check(folder, Progress.SILENT))
                .singleElement()
                .extracting(Finding::rule)
                .asString()
                .contains("does not list");
        try (Warehouse warehouse = Warehouse.open(folder)) {
            Child.store(warehouse, 3, Child.CELLS);
            assertThat(Child.tableSeen(warehouse)).isEqualTo(3);
        }
        assertThat(notes).hasContent("mine");
    }

    @Test
    void a05_leftoversAreRemovedByTheNextLoad() throws IOException {
        Path part = Files.writeString(
                folder.resolve("observations/source=sbs/.0a1b2c3d-0000-4000-8000-000000000000.parquet.part"), "half");
        Path spill = Files.createDirectories(folder.resolve(".spill"));
        Files.writeString(spill.resolve("duckdb_temp_storage-0.tmp"), "x");
        assertThat(Warehouse.check(folder, Progress.SILENT)).hasSize(2);
        try (Warehouse warehouse = Warehouse.open(folder)) {
            Child.store(warehouse, 3, Child.CELLS);
        }
        assertThat(part).doesNotExist();
        assertThat(spill).doesNotExist();
        assertThat(Warehouse.check(folder, Progress.SILENT)).isEmpty();
    }

    @Test
    void b01_mendingTakesDamagedFilesOffTheListSoThatTheyCanBeLoadedAgain() throws IOException {
        Files.writeString(folder.resolve(FIRST), "not a table");
        assertThat(Warehouse.mend(folder)).extracting(Vintage::id).containsExactly("v1");
        try (Warehouse warehouse = Warehouse.open(folder)) {
            assertThat(warehouse.holds("v1")).isFalse();
            assertThat(warehouse.published("v2")).hasSize(Child.CELLS);
            Child.store(warehouse, 1, Child.CELLS);
        }
        assertThat(Warehouse.check(folder, Progress.SILENT)).isEmpty();
        assertThat(Warehouse.mend(folder)).isEmpty();
    }
}
