package eu.chemclust.observatory.submission;

import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.tables.Guess;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// Which NUTS version the codes of a table belong to.
final class VersionEvidence {
    private VersionEvidence() {}

    /// The version that knows most of the codes; the newest of several that know equally many.
    static Guess<NutsVersion> of(Collection<String> texts, NutsCodes codes) {
        List<String> regional = texts.stream()
                .map(text -> text.split("[^A-Za-z0-9]", 2)[0].toUpperCase(Locale.ROOT))
                .filter(code -> code.matches("[A-Z]{2}[A-Z0-9]{1,3}"))
                .distinct()
                .toList();
        NutsVersion best = NutsVersion.V2021;
        int most = -1;
        List<String> equal = new ArrayList<>();
        for (NutsVersion version : NutsVersion.values()) {
            int known = (int) regional.stream()
                    .filter(code -> codes.contains(code, version))
                    .count();
            if (known > most) {
                most = known;
                equal.clear();
            }
            if (known == most) {
                best = version;
                equal.add(version.year());
            }
        }
        if (regional.isEmpty()) {
            return Guess.unsure(NutsVersion.V2021, "there are no regional codes to judge by");
        }
        if (most == 0) {
            return Guess.unsure(NutsVersion.V2021, "no version knows the codes");
        }
        NutsVersion chosen = best;
        List<String> others = regional.stream()
                .filter(code -> !codes.contains(code, chosen))
                .sorted()
                .toList();
        String evidence = "NUTS " + chosen.year() + " knows " + most + " of the " + regional.size() + " codes seen";
        if (!others.isEmpty()) {
            evidence += "; not " + String.join(", ", others.subList(0, Math.min(6, others.size())))
                    + (others.size() > 6 ? " and " + (others.size() - 6) + " more" : "")
                    + ", which are read in the version that has them";
        }
        if (equal.size() > 1) {
            return Guess.unsure(
                    chosen,
                    evidence + "; " + String.join(", ", equal) + " fit equally well: take the one the figures use");
        }
        return others.isEmpty() ? Guess.sure(chosen, evidence) : Guess.unsure(chosen, evidence);
    }
}
