package eu.chemclust.exchange.matching;

import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.Organisation;
import eu.chemclust.exchange.Place;
import eu.chemclust.exchange.Practice;
import eu.chemclust.exchange.Provenance;
import eu.chemclust.exchange.RecordHead;
import eu.chemclust.exchange.TrlRange;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.RegionCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;

/// Small records and the rules that ship.
final class Sample {
    static final MatchRules RULES = new MatchRules(
            shipped("weights.csv", MatchRules::weights),
            shipped("levels.csv", MatchRules::levels),
            shipped("validators.csv", MatchRules::validators));

    private Sample() {}

    private static <T> T shipped(String file, BiFunction<String, InputStream, T> how) {
        try {
            return how.apply(file, Files.newInputStream(Path.of("..", "data", "matching", file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The head of a record.
    record Head(String id, String title, List<String> regions, List<String> themes) {
        RecordHead of(Optional<Place> place, Optional<TrlRange> trl, List<String> sectors, List<String> names) {
            return new RecordHead(
                    id,
                    Map.of(Language.EN, title),
                    "",
                    regions.stream()
                            .map(code -> new RegionCode(code, NutsVersion.V2021))
                            .toList(),
                    List.of(),
                    "",
                    place,
                    names,
                    themes,
                    sectors,
                    List.of(),
                    trl,
                    Optional.of(LocalDate.of(2020, 1, 1)),
                    Optional.empty(),
                    new Provenance(
                            "test",
                            List.of("http://www.interregeurope.eu/policylearning/good-practices/item/1/"),
                            "",
                            LocalDate.of(2026, 1, 1),
                            Optional.empty()));
        }
    }

    /// An organisation of which only head and type are known.
    static Organisation organisation(RecordHead head, String type) {
        return new Organisation(
                head, type, "", List.of(), "", "", "", "", "", "", OptionalDouble.empty(), OptionalDouble.empty());
    }

    static Practice practice(String id, String title, String region, String theme, String evidence) {
        RecordHead head = new Head(id, title, region.isEmpty() ? List.of() : List.of(region), List.of(theme))
                .of(Optional.empty(), Optional.empty(), List.of(), List.of());
        return new Practice(
                head,
                "",
                "",
                "",
                OptionalDouble.empty(),
                "",
                evidence,
                evidence.isEmpty() ? "" : "outcome",
                "",
                "",
                "");
    }
}
