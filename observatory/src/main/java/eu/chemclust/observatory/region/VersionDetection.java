package eu.chemclust.observatory.region;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which NUTS version the codes of a file belong to, with the evidence. Files often name the wrong version or none.
///
/// @param verdict  what follows from the evidence
/// @param evidence one entry a version, oldest first
/// @param told     how many codes some, but not all, versions have: only these can tell versions apart
/// @param unknown  codes that no version has, in code order
public record VersionDetection(Verdict verdict, List<VersionEvidence> evidence, int told, List<String> unknown) {
    public VersionDetection {
        evidence = List.copyOf(evidence);
        unknown = List.copyOf(unknown);
    }

    /// What the evidence amounts to.
    public sealed interface Verdict {
        /// One version, and no other, has every code.
        record Certain(NutsVersion version) implements Verdict {}

        /// Several versions have every code: somebody who knows the file must say which it is.
        record Ambiguous(List<NutsVersion> candidates) implements Verdict {
            public Ambiguous {
                candidates = List.copyOf(candidates);
            }
        }

        /// No version has every code: the file mixes versions. The closest comes first.
        record Mixed(List<NutsVersion> closest) implements Verdict {
            public Mixed {
                closest = List.copyOf(closest);
            }
        }

        /// There is no code of any version.
        record NoCodes() implements Verdict {}
    }

    /// Looks at the codes of a file. Codes that mean the same in every version (candidate countries, extra-regio
    /// units, the EU) are no evidence and are passed over.
    public static VersionDetection of(Collection<String> codes, NutsCodes known) {
        Map<String, Set<NutsVersion>> versions = new HashMap<>();
        TreeSet<String> unknown = new TreeSet<>();
        for (String code : new TreeSet<>(codes)) {
            Set<NutsVersion> having = known.versions(code);
            if (!having.isEmpty()) {
                versions.put(code, having);
            } else if (!known.isOutsideNuts(code) && !isExtraRegio(code)) {
                unknown.add(code);
            }
        }
        List<VersionEvidence> evidence = Arrays.stream(NutsVersion.values())
                .map(version -> evidence(version, versions, known))
                .toList();
        int told = (int) versions.values().stream()
                .filter(having -> having.size() < NutsVersion.values().length)
                .count();
        return new VersionDetection(verdict(versions, evidence), evidence, told, List.copyOf(unknown));
    }

    private static boolean isExtraRegio(String code) {
        return code.matches("[A-Z]{2}[A-Z0-9]{0,3}") && new RegionCode(code, NutsVersion.V2021).isExtraRegio();
    }

    private static VersionEvidence evidence(
            NutsVersion version, Map<String, Set<NutsVersion>> versions, NutsCodes known) {
        TreeSet<String> invalid = new TreeSet<>();
        TreeSet<String> only = new TreeSet<>();
        Set<String> scopes = new HashSet<>();
        int valid = 0;
        for (Map.Entry<String, Set<NutsVersion>> entry : versions.entrySet()) {
            String code = entry.getKey();
            scopes.add(scope(code));
            if (!entry.getValue().contains(version)) {
                invalid.add(code);
                continue;
            }
            valid++;
            if (entry.getValue().size() == 1) {
                only.add(code);
            }
        }
        int expected = (int) known.list(version).stream()
                .filter(code -> scopes.contains(scope(code)))
                .count();
        return new VersionEvidence(version, valid, List.copyOf(invalid), List.copyOf(only), expected - valid);
    }

    /// Country and level of a code.
    private static String scope(String code) {
        return code.substring(0, 2) + code.length();
    }

    private static Verdict verdict(Map<String, Set<NutsVersion>> versions, List<VersionEvidence> evidence) {
        if (versions.isEmpty()) {
            return new Verdict.NoCodes();
        }
        Set<NutsVersion> complete = EnumSet.allOf(NutsVersion.class);
        versions.values().forEach(complete::retainAll);
        if (complete.size() == 1) {
            return new Verdict.Certain(complete.iterator().next());
        }
        if (!complete.isEmpty()) {
            return new Verdict.Ambiguous(List.copyOf(complete));
        }
        List<VersionEvidence> closest = new ArrayList<>(evidence);
        closest.sort(Comparator.comparingInt((VersionEvidence e) -> e.invalid().size())
                .thenComparingInt(VersionEvidence::absent)
                .thenComparing(VersionEvidence::version));
        return new Verdict.Mixed(closest.stream().map(VersionEvidence::version).toList());
    }
}
