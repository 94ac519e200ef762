package eu.chemclust.observatory.region;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.observatory.source.ReferenceFiles;
import eu.chemclust.observatory.support.Bundled;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionDetectionTest {
    private static final NutsCodes CODES = ReferenceFiles.codes(Bundled.data());

    private static VersionDetection of(String... codes) {
        return VersionDetection.of(List.of(codes), CODES);
    }

    @Test
    void a01_oneVersionHasAllCodes() {
        assertThat(of("PL12", "FR10", "FI1D", "SI03").verdict())
                .isEqualTo(new VersionDetection.Verdict.Certain(NutsVersion.V2013));
        assertThat(of("UKM7", "LT02", "HR02").verdict())
                .isEqualTo(new VersionDetection.Verdict.Certain(NutsVersion.V2021));
    }

    @Test
    void a02_codesOfManyVersionsAreAmbiguous() {
        VersionDetection detection = of("DEE0", "AT11", "BE21");
        assertThat(detection.verdict())
                .isEqualTo(new VersionDetection.Verdict.Ambiguous(List.of(NutsVersion.values())));
        assertThat(detection.told()).isZero();
    }

    @Test
    void a03_mixedFilesNameTheClosest() {
        VersionDetection detection = of("PL12", "PL91", "PL92", "DEE0");
        assertThat(detection.verdict())
                .isInstanceOfSatisfying(
                        VersionDetection.Verdict.Mixed.class,
                        mixed -> assertThat(mixed.closest().getFirst())
                                .isIn(NutsVersion.V2016, NutsVersion.V2021, NutsVersion.V2024));
        VersionEvidence of2013 = detection.evidence().stream()
                .filter(evidence -> evidence.version() == NutsVersion.V2013)
                .findFirst()
                .orElseThrow();
        assertThat(of2013.invalid()).containsExactly("PL91", "PL92");
        assertThat(of2013.valid()).isEqualTo(2);
    }

    @Test
    void a04_everyVersionKnowsItself() {
        for (NutsVersion version : NutsVersion.values()) {
            List<String> all = CODES.list(version);
            assertThat(VersionDetection.of(all, CODES).verdict())
                    .isEqualTo(new VersionDetection.Verdict.Certain(version));
        }
    }

    @Test
    void a05_whatIsNoEvidence() {
        VersionDetection detection = of("TR10", "FRZZ", "EU", "nonsense");
        assertThat(detection.verdict()).isEqualTo(new VersionDetection.Verdict.NoCodes());
        assertThat(detection.unknown()).containsExactly("nonsense");
    }
}
