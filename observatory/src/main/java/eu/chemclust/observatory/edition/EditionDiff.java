package eu.chemclust.observatory.edition;

import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.Progress;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/// What changed between two editions, and why.
///
/// @param before    name of the earlier edition
/// @param after     name of the later one
/// @param year      the year whose figures are compared, in both
/// @param scope     among which regions ranks are compared
/// @param differing the factors in which the editions differ
/// @param changes   regions ranked in both, the largest change of rank first
/// @param oneSided  regions ranked in one of them only
public record EditionDiff(
        String before,
        String after,
        int year,
        RankingScope scope,
        Set<Factor> differing,
        List<RegionChange> changes,
        List<OneSided> oneSided) {
    private static final int MIXES = 16;

    /// A region that is ranked in one of the editions only.
    ///
    /// @param edition the one that ranks it
    /// @param why     why the other does not
    public record OneSided(String region, String name, String edition, String why) {}

    public EditionDiff {
        changes = List.copyOf(changes);
        oneSided = List.copyOf(oneSided);
    }

    /// The regions whose rank changed and lies outside the interval of the earlier edition.
    public List<RegionChange> moved() {
        return changes.stream().filter(RegionChange::movedBeyondInterval).toList();
    }

    /// Compares two editions.
    ///
    /// @param year year to compare; empty for the newest that both have
    /// @throws ObservatoryException NOT_FOUND if they are of two frameworks or have no such year in common
    /// @throws BadInputException    if one of them is damaged or cannot be reproduced
    public static EditionDiff of(
            Edition before, Edition after, RankingScope scope, OptionalInt year, Progress progress) {
        requireOneFramework(before, after);
        Set<Integer> common = new TreeSet<>(before.description().years());
        common.retainAll(after.description().years());
        if (common.isEmpty() || (year.isPresent() && !common.contains(year.getAsInt()))) {
            throw ObservatoryException.notFound("The editions " + before.name() + " and " + after.name()
                    + (common.isEmpty()
                            ? " have no year in common that could be compared."
                            : " have not both the year " + year.getAsInt() + "; both have "
                                    + String.join(
                                            ", ",
                                            common.stream().map(String::valueOf).toList()) + "."));
        }
        int chosen = year.orElse(((TreeSet<Integer>) common).last());
        progress.report("Reading the editions", 0, 0);
        return new Comparing(EditionFigures.read(before), EditionFigures.read(after), scope, chosen).run(progress);
    }

    /// Scores of two frameworks are no two measurements of one thing.
    private static void requireOneFramework(Edition before, Edition after) {
        String first = before.description().framework();
        String second = after.description().framework();
        if (!first.equals(second)) {
            throw ObservatoryException.notFound("The edition " + before.name() + " is one of the framework " + first
                    + ", " + after.name() + " one of " + second
                    + ": they measure different things, so no change between them can be told. Compare two editions"
                    + " of one framework.");
        }
    }

    /// The work of a comparison.
    private static final class Comparing {
        private final EditionFigures before;
        private final EditionFigures after;
        private final RankingScope scope;
        private final int year;
        private final EditionMixes mixes;

        Comparing(EditionFigures before, EditionFigures after, RankingScope scope, int year) {
            this.before = before;
            this.after = after;
            this.scope = scope;
            this.year = year;
            this.mixes = new EditionMixes(before.edition(), after.edition(), year);
        }

        EditionDiff run(Progress progress) {
            Set<EditionMixes.Mix> seen = new HashSet<>();
            for (int bits = 0; bits < MIXES; bits++) {
                progress.report("Recomputing mixes of the two editions", seen.size(), mixes.count());
                seen.add(mixes.get(bits));
            }
            requireReproduced(before, mixes.get(0));
            requireReproduced(after, mixes.get(MIXES - 1));
            List<RegionChange> changes = new ArrayList<>();
            List<OneSided> oneSided = new ArrayList<>();
            Set<String> codes = new TreeSet<>(before.regions().keySet());
            codes.addAll(after.regions().keySet());
            for (String code : codes) {
                Optional<EditionFigures.Rank> old = before.rank(scope, year, code);
                Optional<EditionFigures.Rank> now = after.rank(scope, year, code);
                if (old.isPresent() && now.isPresent()) {
                    changes.add(change(old.get(), now.get()));
                } else if (old.isPresent()) {
                    oneSided.add(oneSided(code, before, after));
                } else if (now.isPresent()) {
                    oneSided.add(oneSided(code, after, before));
                }
            }
            changes.sort(Comparator.comparingInt((RegionChange change) -> -Math.abs(change.rankChange()))
                    .thenComparing(RegionChange::region));
            return new EditionDiff(
                    before.edition().name(), after.edition().name(), year, scope, mixes.factors(), changes, oneSided);
        }

        /// The split is exact only if its two ends are the published figures.
        private void requireReproduced(EditionFigures figures, EditionMixes.Mix mix) {
            String root = figures.framework().root().code();
            for (EditionFigures.Row row : figures.rows()) {
                Double recomputed = mix.scores().get(row.region());
                if (row.year() == year && !Objects.equals(row.scores().get(root), recomputed)) {
                    throw new BadInputException(new Finding(
                            figures.edition().name(),
                            0,
                            "score of " + row.region(),
                            String.valueOf(row.scores().get(root)),
                            "recomputed from the edition's inputs it is " + recomputed + mix.failure() + ".",
                            "Run \"edition verify\" on it first."));
                }
            }
        }

        private RegionChange change(EditionFigures.Rank old, EditionFigures.Rank now) {
            String code = now.region();
            double[] scores = new double[MIXES];
            double[] ranks = new double[MIXES];
            String gap = "";
            for (int bits = 0; bits < MIXES; bits++) {
                EditionMixes.Mix mix = mixes.get(bits);
                Double score = mix.scores().get(code);
                if (score == null) {
                    gap = gap.isEmpty() ? gap(bits, mix) : gap;
                } else {
                    scores[bits] = score;
                    ranks[bits] = mix.rank(code, scope).orElseThrow();
                }
            }
            return new RegionChange(
                    code,
                    name(after, code),
                    scores[0],
                    scores[MIXES - 1],
                    old.interval(),
                    now.interval(),
                    gap.isEmpty() ? Optional.of(Split.of(scores)) : Optional.empty(),
                    gap.isEmpty() ? Optional.of(Split.of(ranks)) : Optional.empty(),
                    gap);
        }

        private String gap(int bits, EditionMixes.Mix mix) {
            List<String> taken = new ArrayList<>();
            for (Factor factor : mixes.factors()) {
                if ((bits & factor.bit()) != 0) {
                    taken.add(factor.name().toLowerCase(java.util.Locale.ROOT));
                }
            }
            return "with " + String.join(" and ", taken) + " of "
                    + after.edition().name() + " and all else of "
                    + before.edition().name() + " it has no score"
                    + (mix.failure().isEmpty() ? "" : " (" + mix.failure() + ")");
        }

        private OneSided oneSided(String code, EditionFigures ranked, EditionFigures other) {
            String name = other.edition().name();
            String why;
            EditionFigures.Region region = other.regions().get(code);
            if (region == null) {
                why = "the geography of " + name + " has no such region";
            } else if (other.rank(RankingScope.ALL, year, code).isEmpty()) {
                why = "too few of its figures are known in " + name;
            } else {
                why = "it does not count as chemical in " + name;
            }
            return new OneSided(code, name(ranked, code), ranked.edition().name(), why);
        }

        private static String name(EditionFigures figures, String code) {
            EditionFigures.Region region = figures.regions().get(code);
            return region == null ? code : region.name();
        }
    }
}
