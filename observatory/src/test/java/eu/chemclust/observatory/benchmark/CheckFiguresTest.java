package eu.chemclust.observatory.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chemclust.observatory.observation.Observation;
import eu.chemclust.observatory.observation.Period;
import eu.chemclust.observatory.observation.SeriesKey;
import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.source.DataFolder;
import eu.chemclust.observatory.source.PackageFile;
import eu.chemclust.observatory.source.ReferenceFiles;
import eu.chemclust.observatory.source.TableSources;
import eu.chemclust.observatory.support.Bundled;
import eu.chemclust.observatory.warehouse.Warehouse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Figures that were known before the code was written, counted by others from the same files: if the readers, the
/// resolution of codes and the order of vintages are right, these come out.
class CheckFiguresTest {
    private static final SeriesKey PERSONS = SeriesKey.parse("sbs:persons_employed[nace_r2=C20]");
    private static final SeriesKey PATENTS = SeriesKey.parse("patents:applications_per_million");
    private static final List<SeriesKey> OF_THE_YEAR = List.of(
            SeriesKey.parse("panel:gerd[sectperf=TOTAL]"),
            SeriesKey.parse("panel:hrst[category=HRST]"),
            SeriesKey.parse("panel:tertiary_education[age=Y25-64]"),
            SeriesKey.parse("panel:technology_employment[nace_r2=C_HTC_MH]"),
            SeriesKey.parse("panel:population"),
            PERSONS);

    @Test
    void a01_regionsWithAllSevenFigures() {
        Set<String> always = new TreeSet<>(complete(2009, 2009));
        assertThat(always).hasSize(141);
        Set<String> in2011 = complete(2011, 2011);
        assertThat(in2011).hasSize(208);
        Set<String> in2013 = complete(2013, 2012);
        assertThat(in2013).hasSize(207);
        Set<String> in2015 = complete(2015, 2012);
        assertThat(in2015).hasSize(205);
        always.retainAll(in2011);
        always.retainAll(in2013);
        always.retainAll(in2015);
        assertThat(always).hasSize(126);
    }

    /// Four-character codes with a value in each of the series, code by code: nothing is converted or carried but
    /// patents, which end in 2012.
    private static Set<String> complete(int year, int patentYear) {
        List<SeriesKey> series = new ArrayList<>(OF_THE_YEAR);
        series.add(PATENTS);
        Map<SeriesKey, Set<String>> codes = new HashMap<>();
        try (Warehouse warehouse = Bundled.warehouse()) {
            for (Observation observation : warehouse.observations(series)) {
                int due = observation.series().equals(PATENTS) ? patentYear : year;
                if (observation.region().level() == 2
                        && observation.period().equals(Period.year(due))
                        && observation.value().isPresent()) {
                    codes.computeIfAbsent(observation.series(), key -> new HashSet<>())
                            .add(observation.region().code());
                }
            }
        }
        Set<String> all = new TreeSet<>(codes.getOrDefault(PATENTS, Set.of()));
        OF_THE_YEAR.forEach(key -> all.retainAll(codes.getOrDefault(key, Set.of())));
        return all;
    }

    @Test
    void a02_laterVintageOf2015AddsAndNeverContradicts() throws IOException {
        Map<String, Double> first = persons2015("sbs-long");
        Map<String, Double> later = persons2015("sbs-2015-later");
        Set<String> shared = new TreeSet<>(first.keySet());
        shared.retainAll(later.keySet());
        assertThat(shared).hasSize(239).allSatisfy(code -> assertThat(later).containsEntry(code, first.get(code)));
        Set<String> added = new TreeSet<>(later.keySet());
        added.removeAll(first.keySet());
        assertThat(added).hasSize(157);
    }

    /// C20 persons employed of 2015 by code, as one file has them.
    private static Map<String, Double> persons2015(String reader) throws IOException {
        DataFolder folder = Bundled.data();
        NutsCodes codes = ReferenceFiles.codes(folder);
        PackageFile file = folder.file(reader);
        Map<String, Double> found = new HashMap<>();
        try (InputStream in = folder.open(file)) {
            Objects.requireNonNull(TableSources.all().get(reader)).read(file, in, codes, observation -> {
                if (observation.series().equals(PERSONS)
                        && observation.period().equals(Period.year(2015))
                        && observation.value().isPresent()) {
                    found.put(observation.region().code(), observation.value().getAsDouble());
                }
            });
        }
        return found;
    }

    @Test
    void a03_mazoviaBeforeAndAfterItWasDivided() {
        assertThat(persons("PL12", 2014).value()).hasValue(15_362);
        assertThat(persons("PL91", 2022).value().orElseThrow()
                        + persons("PL92", 2022).value().orElseThrow())
                .isEqualTo(15_324);
    }

    @Test
    void a04_saxonyAnhaltWithTheFlagOfItsBreak() {
        Observation first = persons("DEE0", 2008);
        assertThat(first.value()).hasValue(11_150);
        assertThat(first.flag()).as("definition differs: the survey changed").isEqualTo("d");
        assertThat(persons("DEE0", 2014).value()).hasValue(15_984);
        assertThat(persons("DEE0", 2022).value()).hasValue(15_530);
    }

    @Test
    void a05_scoreboardIndexOfSaxonyAnhalt() {
        assertThat(only(SeriesKey.of("ris", "0"), "DEE", 2023).value().orElseThrow())
                .isBetween(96.75, 96.85);
    }

    private static Observation persons(String code, int year) {
        return only(PERSONS, code, year);
    }

    private static Observation only(SeriesKey key, String code, int year) {
        try (Warehouse warehouse = Bundled.warehouse()) {
            return warehouse.observations(List.of(key)).stream()
                    .filter(observation -> observation.region().code().equals(code)
                            && observation.period().equals(Period.year(year)))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
