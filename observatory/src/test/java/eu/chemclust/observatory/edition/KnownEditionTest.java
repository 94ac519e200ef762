package eu.chemclust.observatory.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.support.TinyData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Editions as known on a day: they hold nothing that was published later, and prove it.
class KnownEditionTest {
    private static final LocalDate DAY = LocalDate.of(2023, 12, 31);

    @TempDir
    Path folder;

    private TinyData data;
    private EditionPublisher publisher;

    @BeforeEach
    void prepare() {
        data = TinyData.in(folder.resolve("data"));
        publisher = new EditionPublisher(new Editions(List.of(folder.resolve("editions"))), "ChemClust test", 1);
    }

    private Edition create(LocalDate day) {
        return publisher.create(
                new EditionPlan("known-1", "Known", 5, null, day, null), data.folder(), Progress.SILENT);
    }

    @Test
    void a01_laterPublicationsAreNotInItAndTheDayIsTold() throws IOException {
        Edition edition = create(DAY);
        assertThat(edition.description().asKnownOn()).isEqualTo("2023-12-31");
        assertThat(edition.description().format()).isEqualTo(3);
        assertThat(edition.description().vintages())
                .filteredOn(vintage -> !vintage.source().equals("nuts")) // flow matrices are reference data
                .extracting(Vintage::published)
                .isNotEmpty()
                .allSatisfy(published -> assertThat(published).isLessThan("2024"));
        assertThat(Files.readString(edition.folder().resolve("inputs/sbs-chemistry/datapackage.json")))
                .doesNotContain("employment-2022");
        assertThat(EditionVerifier.verify(edition, List.of(1, 2), Progress.SILENT))
                .isEmpty();
    }

    @Test
    void a02_withoutADayNothingIsSaidOfOne() throws IOException {
        Edition edition = publisher.create("all-1", "All", data.folder(), 5, Progress.SILENT);
        assertThat(edition.description().asKnownOn()).isEmpty();
        assertThat(edition.description().format()).isEqualTo(2);
        assertThat(Files.readString(edition.folder().resolve(Edition.DESCRIPTION)))
                .doesNotContain("asKnownOn");
    }

    @Test
    void b01_dayBeforeASourceIsRefusedAndLeavesNothing() {
        assertThatThrownBy(() -> create(LocalDate.of(2010, 1, 1)))
                .isInstanceOf(ObservatoryException.class)
                .hasMessageContaining("cannot be computed as known on 2010-01-01");
        assertThat(folder.resolve("editions")).doesNotExist();
    }
}
