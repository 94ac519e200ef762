package eu.chemclust.observatory.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.benchmark.BenchmarkInputs;
import eu.chemclust.observatory.framework.MethodSettings;
import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.RegionCode;
import eu.chemclust.observatory.revision.CellChange.Kind;
import eu.chemclust.observatory.support.Bundled;
import eu.chemclust.observatory.warehouse.Warehouse;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionsTest {
    private static final SeriesKey C20 = SeriesKey.parse("sbs:persons_employed[nace_r2=C20]");

    @TempDir
    Path folder;

    /// Check figures of the data pack: 157 values more, all 239 shared ones the same.
    @Test
    void a01_laterVintageOf2015AddsAndAgrees() {
        try (Warehouse warehouse = Bundled.warehouse()) {
            Revision revision = new Revisions(warehouse).between("2008-2015 first", "2015 later");
            SeriesRevision series = revision.series().stream()
                    .filter(one -> one.series().equals(C20))
                    .findFirst()
                    .orElseThrow();
            assertThat(series.count(Kind.NEW)).isEqualTo(157);
            assertThat(series.shared()).isEqualTo(239);
            assertThat(series.agreeing()).isEqualTo(239);
            assertThat(series.count(Kind.CHANGED)).isZero();
        }
    }

    @Test
    void a02_everyKindOfChangeIsTold() {
        try (Warehouse warehouse = Warehouse.open(folder)) {
            store(
                    warehouse,
                    "one",
                    1,
                    cell("BE21", 10, ""),
                    cell("BE22", 20, "p"),
                    cell("BE23", 30, ""),
                    cell("BE24", 40, ""),
                    cell("BE25", 50, ""));
            store(
                    warehouse,
                    "two",
                    2,
                    cell("BE21", 11, ""),
                    cell("BE22", 20, ""),
                    cell("BE23", -1, "c"),
                    cell("BE25", 50, ""),
                    cell("BE31", 60, ""));
            Revision revision = new Revisions(warehouse).ofSource("sbs").getFirst();
            assertThat(revision.changes())
                    .extracting(change -> change.region().code() + " " + change.kind())
                    .containsExactly(
                            "BE21 CHANGED", "BE22 FLAG_CHANGED", "BE23 WITHDRAWN", "BE24 NO_LONGER_LISTED", "BE31 NEW");
            CellChange changed = revision.changes().getFirst();
            assertThat(changed.absolute()).hasValue(1);
            assertThat(changed.relative()).hasValue(0.1);
        }
    }

    @Test
    void a03_figureThatIsConfidentialByNowIsNotRepeated() {
        try (Warehouse warehouse = Warehouse.open(folder)) {
            store(warehouse, "one", 1, cell("BE21", 10, ""));
            store(warehouse, "two", 2, cell("BE21", 11, ""));
            store(warehouse, "three", 3, cell("BE21", -1, "c"));
            new Revisions(warehouse)
                    .ofSource("sbs")
                    .forEach(revision -> assertThat(revision.changes()).allSatisfy(change -> {
                        assertThat(change.before()).isEmpty();
                        assertThat(change.after()).isEmpty();
                        assertThat(change.absolute()).isEmpty();
                    }));
        }
    }

    @Test
    void a04_unknownAndReversedVintagesAreSentences() {
        try (Warehouse warehouse = Bundled.warehouse()) {
            Revisions revisions = new Revisions(warehouse);
            assertThatThrownBy(() -> revisions.between("2015 later", "2008-2015 first"))
                    .isInstanceOf(ObservatoryException.class)
                    .hasMessageContaining("not a later vintage");
            assertThatThrownBy(() -> revisions.between("1066", "2022"))
                    .hasMessageContaining("There is no vintage 1066");
            assertThatThrownBy(() -> revisions.ofSource("abc")).hasMessageContaining("nothing of the source abc");
        }
    }

    @Test
    void b01_withoutTheLaterVintageScoresMove() {
        BenchmarkInputs inputs = BenchmarkInputs.read(Bundled.data());
        MethodSettings method =
                inputs.method().withRobustness(inputs.method().robustness().withReplications(50));
        try (Warehouse warehouse = Bundled.warehouse()) {
            ScoreEffect.Computation scores =
                    new ScoreEffect.Computation(inputs.withMethod(method), warehouse, 1, Progress.SILENT);
            List<Vintage> later = warehouse.vintages().stream()
                    .filter(vintage -> vintage.label().equals("2015 later"))
                    .toList();
            ScoreEffect effect = scores.of(later).orElseThrow();
            assertThat(effect.year()).isEqualTo(2023);
            assertThat(effect.moves()).hasSizeGreaterThan(100).anyMatch(ScoreMove::isBeyondInterval);
            List<Vintage> scoreboard = warehouse.vintages().stream()
                    .filter(vintage -> vintage.source().equals("ris"))
                    .toList();
            assertThat(scores.of(scoreboard))
                    .as("no benchmark without the scoreboard")
                    .isEmpty();
        }
    }

    private static void store(Warehouse warehouse, String id, int order, Observation... cells) {
        Vintage vintage = new Vintage(id, "sbs", "", id, order, "2020", "", "", "", "", "", List.of(), List.of());
        warehouse.store(
                vintage,
                take -> List.of(cells)
                        .forEach(cell -> take.accept(new Observation(
                                cell.series(),
                                cell.region(),
                                cell.period(),
                                cell.value(),
                                cell.flag(),
                                cell.unit(),
                                id))));
    }

    private static Observation cell(String region, double value, String flag) {
        return new Observation(
                C20,
                new RegionCode(region, NutsVersion.V2013),
                Period.year(2015),
                value < 0 ? OptionalDouble.empty() : OptionalDouble.of(value),
                flag,
                "persons",
                "");
    }
}
