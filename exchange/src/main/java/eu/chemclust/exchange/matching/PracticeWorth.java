package eu.chemclust.exchange.matching;

import eu.chemclust.exchange.Practice;
import eu.chemclust.exchange.RecordStatus;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What speaks for a practice whatever the need: evidence, checks, adoptions, age.
final class PracticeWorth {
    private static final double YEAR = 365.2425;

    private final MatchRules rules;
    private final Map<String, List<Adoption>> adoptions;
    private final LocalDate today;

    PracticeWorth(MatchRules rules, List<Adoption> adoptions, LocalDate today) {
        this.rules = rules;
        this.adoptions = adoptions.stream().collect(Collectors.groupingBy(Adoption::practice));
        this.today = today;
    }

    List<ScorePart> parts(Practice practice) {
        return List.of(evidence(practice), validated(practice), adopted(practice), freshness(practice));
    }

    private ScorePart evidence(Practice practice) {
        boolean numbers = practice.evidence().chars().anyMatch(Character::isDigit);
        String finding = switch (practice.evidence().isBlank() ? "" : practice.evidenceKind()) {
            case "outcome" -> numbers ? "evidence.outcome.numbers" : "evidence.outcome";
            case "activity_or_scope" -> numbers ? "evidence.activity.numbers" : "evidence.activity";
            case "target_or_plan" -> "evidence.plan";
            default -> practice.evidence().isBlank() ? "evidence.none" : "evidence.words";
        };
        return practice.evidence().isBlank()
                ? part(Criterion.EVIDENCE, finding)
                : part(Criterion.EVIDENCE, finding, new Fact.Words(practice.evidence()));
    }

    private ScorePart validated(Practice practice) {
        for (Map.Entry<String, String> validator : rules.validators().entrySet()) {
            if (practice.head().provenance().urls().stream()
                    .anyMatch(url -> url.replaceFirst("^http:", "https:").startsWith(validator.getKey()))) {
                return part(Criterion.VALIDATED, "validated.yes", new Fact.Words(validator.getValue()));
            }
        }
        return part(Criterion.VALIDATED, "validated.unknown");
    }

    private ScorePart adopted(Practice practice) {
        List<Adoption> known = adoptions.getOrDefault(practice.id(), List.of()).stream()
                .sorted(Comparator.comparing(Adoption::result).thenComparing(Adoption::region))
                .toList();
        if (known.isEmpty()) {
            return part(Criterion.ADOPTED, "adopted.unknown");
        }
        return part(
                Criterion.ADOPTED,
                "adopted." + known.getFirst().result().name().toLowerCase(Locale.ROOT) + ".result",
                new Fact.RegionName(known.getFirst().region()),
                new Fact.Whole(known.size()));
    }

    private ScorePart freshness(Practice practice) {
        Optional<LocalDate> last = practice.head().end().or(practice.head()::start);
        if (practice.head().status(today) == RecordStatus.EXPIRED) {
            return part(Criterion.FRESHNESS, "freshness.expired");
        }
        if (last.isEmpty()) {
            return part(Criterion.FRESHNESS, "freshness.unknown");
        }
        double years = Math.max(0, ChronoUnit.DAYS.between(last.get(), today) / YEAR);
        double value = Math.max(0, 1 - years / rules.level("span.freshness.years"));
        return rules.part(
                PracticeMatcher.MATCH,
                Criterion.FRESHNESS,
                value,
                practice.head().end().isPresent() ? "freshness.ended" : "freshness.started",
                new Fact.Words(Integer.toString(last.get().getYear())));
    }

    private ScorePart part(Criterion criterion, String finding, Fact... facts) {
        return rules.part(PracticeMatcher.MATCH, criterion, finding, facts);
    }
}
