package eu.chemclust.observatory.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.support.Bundled;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// One table in all the forms in which Eurostat gives it.
class EurostatFormsTest {
    private static final NutsCodes CODES = ReferenceFiles.codes(Bundled.data());

    @Test
    void a01_allFormsGiveTheSameObservations() {
        List<Observation> expected = sorted(read("eurostat-tsv", Samples.TSV_OLD));
        assertThat(expected)
                .extracting(o -> o.series() + " " + o.region().code() + " " + o.period() + " "
                        + (o.value().isPresent() ? o.value().getAsDouble() : "-") + " " + o.flag())
                .containsExactly(
                        "test:table[indic_sb=V16110,nace_r2=C20] DEE0 2013 - c",
                        "test:table[indic_sb=V16110,nace_r2=C20] DEE0 2014 15984.0 b",
                        "test:table[indic_sb=V16110,nace_r2=C20] DEE0 2015 16001.0 ",
                        "test:table[indic_sb=V16110,nace_r2=C20] PL12 2013 15000.5 p",
                        "test:table[indic_sb=V16110,nace_r2=C20] PL12 2014 15362.0 ");
        assertThat(sorted(read("eurostat-tsv", Samples.TSV_NEW))).isEqualTo(expected);
        assertThat(sorted(read("sdmx-csv", Samples.CSV_1))).isEqualTo(expected);
        assertThat(sorted(read("sdmx-csv", Samples.CSV_2))).isEqualTo(expected);
        assertThat(sorted(read("sdmx-csv", Samples.CSV_LABELS))).isEqualTo(expected);
        assertThat(sorted(read("json-stat", Samples.JSON))).isEqualTo(expected);
    }

    @Test
    void a02_numbersAreTheNearestDoubles() {
        String values = "0.1 \t0.30000000000000004 \t-12.75 \t123456789012345 \t1e3 \t9007199254740993 ";
        List<Observation> read = read(
                "eurostat-tsv",
                "freq,geo\\TIME_PERIOD\t2010 \t2011 \t2012 \t2013 \t2014 \t2015 \nA,DEE0\t" + values + "\n");
        assertThat(read)
                .extracting(o -> o.value().orElseThrow())
                .containsExactly(0.1, 0.30000000000000004, -12.75, 123456789012345.0, 1000.0, 9007199254740992.0);
    }

    @Test
    void a03_aBadCellIsAFinding() {
        assertThat(findings("eurostat-tsv", "freq,geo\\TIME_PERIOD\t2010 \t2011 \nA,DEE0\t12 \ttwelve \n"))
                .containsExactly(new Finding(
                        "test/table.txt",
                        2,
                        "2011",
                        "twelve",
                        "a number, \":\" or one of them with a flag is due here, as in \"708 b\" or \": c\".",
                        "Fetch the file again, or correct the cell."));
    }

    @Test
    void a04_aCutRowIsAFinding() {
        assertThat(findings("eurostat-tsv", "freq,geo\\TIME_PERIOD\t2010 \t2011 \nA,DEE0\t12 "))
                .singleElement()
                .satisfies(finding -> assertThat(finding.remedy()).contains("cut off"));
    }

    @Test
    void a05_unknownRegionAndQuarterlyFigures() {
        assertThat(findings("eurostat-tsv", "freq,geo\\TIME_PERIOD\t2010 \nA,DEX9\t12 \nQ,DEE0\t1 \n"))
                .extracting(Finding::value)
                .containsExactly("DEX9", "Q");
        assertThat(findings("eurostat-tsv", "freq,geo\\TIME_PERIOD\t2010-Q1 \nA,DEE0\t12 \n"))
                .extracting(Finding::value)
                .containsExactly("2010-Q1");
    }

    @Test
    void a06_theServersMessageIsNoTable() {
        assertThat(findings(
                        "json-stat",
                        "{\"error\":[{\"status\":404,\"id\":100,\"label\":\"ERR_NOT_FOUND_4: X is not available.\"}]}"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.value()).startsWith("ERR_NOT_FOUND_4"));
    }

    @Test
    void a07_valuesOfACubeMayBeAListAndStatusOneText() {
        String cube = """
                {"id":["geo","time"],"size":[1,3],"value":[1,null,3.5],"status":"e",
                "dimension":{"geo":{"category":{"index":["DEE0"]}},"time":{"category":{"index":["2010","2011","2012"]}}}}
                """;
        assertThat(read("json-stat", cube))
                .extracting(o -> o.period() + " " + o.value() + " " + o.flag())
                .containsExactly(
                        "2010 OptionalDouble[1.0] e", "2011 OptionalDouble.empty e", "2012 OptionalDouble[3.5] e");
    }

    @Test
    void a08_aCubeWithCellsOutsideIsAFinding() {
        String cube = """
                {"id":["geo","time"],"size":[1,1],"value":{"7":1},
                "dimension":{"geo":{"category":{"index":["DEE0"]}},"time":{"category":{"index":["2010"]}}}}
                """;
        assertThat(findings("json-stat", cube)).extracting(Finding::value).containsExactly("7");
    }

    @Test
    void a09_thePackageMustNameTheVersion() {
        PackageFile file = Samples.file("eurostat-tsv", "", Optional.of("test"));
        BadInputException failure = catchThrowableOfType(
                BadInputException.class,
                () -> source("eurostat-tsv")
                        .read(
                                file,
                                new ByteArrayInputStream(Samples.TSV_NEW.getBytes(StandardCharsets.UTF_8)),
                                CODES,
                                o -> {}));
        assertThat(failure.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.remedy()).contains("nutsVersion"));
    }

    private static List<Observation> sorted(List<Observation> observations) {
        List<Observation> sorted = new ArrayList<>(observations);
        sorted.sort(Comparator.comparing(Observation::region).thenComparing(Observation::period));
        return sorted;
    }

    private static Source source(String reader) {
        return Objects.requireNonNull(TableSources.all().get(reader));
    }

    private static List<Finding> findings(String reader, String content) {
        return catchThrowableOfType(BadInputException.class, () -> read(reader, content))
                .findings();
    }

    private static List<Observation> read(String reader, String content) {
        List<Observation> found = new ArrayList<>();
        try {
            source(reader)
                    .read(
                            Samples.file(reader, "2013", Optional.of("test")),
                            new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                            CODES,
                            found::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
