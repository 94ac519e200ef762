package eu.chemclust.observatory.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.support.Bundled;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// CORDIS's lists in both forms.
class CordisTest {
    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<CordisParticipation> participations(String text) {
        List<CordisParticipation> found = new ArrayList<>();
        CordisFiles.participations("organization.json", bytes(text), found::add);
        return found;
    }

    @Test
    void a01_bothFormsGiveTheSameRecords() {
        List<CordisParticipation> json = participations(Samples.CORDIS_JSON);
        assertThat(json).hasSize(3);
        assertThat(json.getFirst())
                .isEqualTo(new CordisParticipation(
                        "662192",
                        "1",
                        "Chemists",
                        "DE",
                        "Leuna",
                        "participant",
                        OptionalDouble.of(101_058.75),
                        Optional.empty(),
                        Optional.of(new CordisParticipation.Place(51.318, 12.016)),
                        "organization.json entry 1"));
        assertThat(participations(Samples.CORDIS_CSV))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("origin")
                .isEqualTo(json);
    }

    @Test
    void a02_projects() {
        List<CordisProject> found = new ArrayList<>();
        CordisFiles.projects("project.json", bytes("""
                [{"id":662192,"acronym":"3Ccar","title":"Cars","frameworkProgramme":"H2020","startDate":"2015-06-01",
                "endDate":"2018-10-31","totalCost":52401675.84,"ecMaxContribution":1.732084396E7}]
                """), found::add);
        CordisFiles.projects("projects.csv", bytes("""
                ,rcn,id,acronym,frameworkProgramme,title,startDate,endDate,objective,totalCost,ecMaxContribution
                6,2,662192,3Ccar,H2020,Cars,2015-06-01,2018-10-31,"An
                objective, in lines",52401675.84,17320843.96
                """), found::add);
        assertThat(found).hasSize(2);
        assertThat(found.getFirst().firstYear()).isEqualTo(OptionalInt.of(2015));
        assertThat(found.get(1))
                .usingRecursiveComparison()
                .ignoringFields("origin")
                .isEqualTo(found.getFirst());
    }

    @Test
    void a03_moneyByRegionAndYear() throws IOException {
        List<Observation> found = new ArrayList<>();
        new CordisContributions(Bundled.data(), Map.of("662192", 2015))
                .read(
                        Samples.file("cordis-organisations", "2021", Optional.of("cordis")),
                        bytes(Samples.CORDIS_JSON),
                        ReferenceFiles.codes(Bundled.data()),
                        found::add);
        assertThat(found)
                .extracting(o -> o.series() + " " + o.region().code() + " " + o.period() + " "
                        + o.value().orElseThrow())
                .containsExactly(
                        "cordis:eu_contribution AT312 2015 2000.0",
                        "cordis:participations AT312 2015 1.0",
                        "cordis:eu_contribution DEE0B 2015 101058.75",
                        "cordis:participations DEE0B 2015 1.0");
    }

    @Test
    void a04_badEntriesAreFindings() {
        BadInputException failure = catchThrowableOfType(BadInputException.class, () -> participations("""
                        [{"projectID":1,"organisationID":1,"ecContribution":"much","geolocation":"far,away"},
                        {"projectID":"x","organisationID":1,"ecContribution":""}, 7]
                        """));
        assertThat(failure.findings())
                .extracting(Finding::column)
                .containsExactly("ecContribution", "geolocation", "projectID", "");
    }
}
