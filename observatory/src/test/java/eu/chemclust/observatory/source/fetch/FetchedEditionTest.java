package eu.chemclust.observatory.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.edition.Edition;
import eu.chemclust.observatory.edition.EditionPlan;
import eu.chemclust.observatory.edition.EditionPublisher;
import eu.chemclust.observatory.edition.EditionVerifier;
import eu.chemclust.observatory.edition.Editions;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.source.DataPackage;
import eu.chemclust.observatory.support.TinyData;
import eu.chemclust.tables.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Editions from tables that were fetched live.
class FetchedEditionTest extends EurostatFetching {
    private static final String PACKAGE = "estat-sbs_r_nuts2021";
    private static final String ANSWER = """
            freq,nace_r2,indic_sb,geo\\TIME_PERIOD\t2021 \t2022\s
            A,C20,V16110,AT12\t8900 b\t9000\s
            A,C20,V16110,NL11\t700 \t710\s
            A,C20,V16110,NL31\t800 \t820\s
            A,C20,V16110,NL33\t5000 \t5100\s
            A,C20,V16110,NL42\t6200 \t6324\s
            """;
    private static final String INDICATOR = "fetched,knowledge,Fetched,Geholt,persons,1,1,"
            + "\"sum(estat:sbs_r_nuts2021[indic_sb=V16110,nace_r2=C20])\",keep,3,Eurostat,Live.,Frisch.\n";

    @TempDir
    Path shop;

    private TinyData data;

    @BeforeEach
    void fetchTable() {
        data = TinyData.in(shop.resolve("data"));
        server.then(200, packed(ANSWER));
        fetch();
    }

    private Edition create(String name) {
        return new EditionPublisher(new Editions(List.of(shop.resolve("editions"))), "ChemClust test", 1)
                .create(
                        new EditionPlan(name, "", 5, null),
                        data.folder().with(DataFolder.open(folder, "--fetched")),
                        Progress.SILENT);
    }

    private static List<String> packages(Edition edition) {
        return edition.inputs().packages().stream().map(DataPackage::name).toList();
    }

    @Test
    void a01_theFetchedFileIsInTheEditionByteForByteAndProved() throws IOException {
        data.change("crii/framework.csv", text -> text + INDICATOR);
        Edition edition = create("live-1");
        assertThat(packages(edition)).contains(PACKAGE);
        Path copy;
        try (var files = Files.list(edition.folder().resolve("inputs/" + PACKAGE))) {
            copy = files.filter(file -> file.toString().endsWith(".gz"))
                    .findFirst()
                    .orElseThrow();
        }
        assertThat(copy).hasSameBinaryContentAs(folder.resolve(PACKAGE).resolve(copy.getFileName()));
        assertThat(edition.description().vintages())
                .filteredOn(vintage -> vintage.source().equals("estat"))
                .extracting(Vintage::label)
                .containsExactly("fetched 2026-11-22");
        assertThat(EditionVerifier.verify(edition, List.of(1, 2), Progress.SILENT))
                .isEmpty();
        Files.write(copy, packed(ANSWER.replace("6324", "9324")));
        assertThat(EditionVerifier.verify(edition, List.of(1), Progress.SILENT))
                .extracting(Finding::file)
                .containsExactly("live-1/inputs/" + PACKAGE + "/" + copy.getFileName());
    }

    @Test
    void a02_aPackageThatNoFormulaAsksForStaysOut() {
        Edition edition = create("live-2");
        assertThat(packages(edition)).contains("crii").doesNotContain(PACKAGE);
        assertThat(EditionVerifier.verify(edition, List.of(1), Progress.SILENT)).isEmpty();
    }
}
