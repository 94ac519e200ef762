package eu.chemclust.observatory.submission;

import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.VersionDetection;
import eu.chemclust.observatory.region.VersionEvidence;
import eu.chemclust.tables.Guess;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The NUTS version that a mapping proposes for the codes of a table, from the evidence of `VersionDetection`.
final class VersionGuess {
    private static final int SHOWN = 6;

    private VersionGuess() {}

    /// The version that has most of the codes; the newest where several have them all.
    static Guess<NutsVersion> of(Collection<String> texts, NutsCodes known) {
        List<String> codes = texts.stream()
                .map(text -> text.split("[^A-Za-z0-9]", 2)[0].toUpperCase(Locale.ROOT))
                .filter(code -> code.matches("[A-Z]{2}[A-Z0-9]{1,3}"))
                .distinct()
                .toList();
        VersionDetection detection = VersionDetection.of(codes, known);
        return switch (detection.verdict()) {
            case VersionDetection.Verdict.NoCodes none ->
                Guess.unsure(
                        NutsVersion.V2021,
                        codes.isEmpty() ? "there are no regional codes to judge by" : "no version knows the codes");
            case VersionDetection.Verdict.Certain certain -> {
                String evidence = evidence(detection, certain.version());
                yield detection.unknown().isEmpty()
                        ? Guess.sure(certain.version(), evidence)
                        : Guess.unsure(certain.version(), evidence);
            }
            case VersionDetection.Verdict.Ambiguous ambiguous ->
                Guess.unsure(
                        ambiguous.candidates().getLast(),
                        evidence(detection, ambiguous.candidates().getLast()) + "; "
                                + ambiguous.candidates().stream()
                                        .map(NutsVersion::year)
                                        .collect(Collectors.joining(", "))
                                + " fit equally well: take the one the figures use");
            case VersionDetection.Verdict.Mixed mixed -> {
                NutsVersion newest = newestOfClosest(detection);
                yield Guess.unsure(newest, evidence(detection, newest));
            }
        };
    }

    /// How many regions a table leaves out says nothing here: members send what they have.
    private static NutsVersion newestOfClosest(VersionDetection detection) {
        return detection.evidence().stream()
                .min(Comparator.comparingInt(
                                (VersionEvidence evidence) -> evidence.invalid().size())
                        .thenComparing(VersionEvidence::version, Comparator.reverseOrder()))
                .orElseThrow()
                .version();
    }

    private static String evidence(VersionDetection detection, NutsVersion version) {
        VersionEvidence own = detection.evidence().stream()
                .filter(evidence -> evidence.version() == version)
                .findFirst()
                .orElseThrow();
        int seen = own.valid() + own.invalid().size() + detection.unknown().size();
        return "NUTS " + version.year() + " knows " + own.valid() + " of the " + seen + " codes seen"
                + list(own.invalid(), "which are read in the version that has them")
                + list(detection.unknown(), "which no version has");
    }

    private static String list(List<String> codes, String what) {
        if (codes.isEmpty()) {
            return "";
        }
        int more = codes.size() - SHOWN;
        return "; not " + String.join(", ", codes.subList(0, Math.min(SHOWN, codes.size())))
                + (more > 0 ? " and " + more + " more" : "") + ", " + what;
    }
}
