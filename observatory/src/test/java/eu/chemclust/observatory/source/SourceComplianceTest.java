package eu.chemclust.observatory.source;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.source.SourceCompliance.Sample;
import eu.chemclust.observatory.support.Bundled;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every source passes the one compliance kit.
class SourceComplianceTest {
    private static final NutsCodes CODES = ReferenceFiles.codes(Bundled.data());

    static List<Sample> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void passesTheKit(Sample sample) {
        SourceCompliance.check(sample, CODES);
    }

    @Test
    void noSourceIsLeftOut() {
        assertThat(Samples.all().stream()
                        .map(sample -> sample.source().reader())
                        .collect(Collectors.toSet()))
                .isEqualTo(Samples.sources().keySet());
    }
}
