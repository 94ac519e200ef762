package eu.chemclust.exchange.catalogue;

import eu.chemclust.exchange.Organisation;
import eu.chemclust.exchange.Provenance;
import eu.chemclust.exchange.RecordHead;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/// One record that tells what several records of the same organisation tell.
final class MergedOrganisation {
    private MergedOrganisation() {}

    /// The first record, with what only the others know.
    static Organisation of(Organisation one, List<Organisation> others) {
        List<Organisation> all = new ArrayList<>();
        all.add(one);
        all.addAll(others);
        Set<String> names = union(all, each -> each.head().keywords());
        others.forEach(each -> names.addAll(each.head().titles().values()));
        RecordHead head = one.head();
        RecordHead merged = new RecordHead(
                head.id(),
                head.titles(),
                head.summary(),
                List.copyOf(first(all, each -> each.head().regions())),
                List.copyOf(union(all, each -> each.head().countries())),
                text(all, each -> each.head().locality()),
                all.stream()
                        .map(each -> each.head().place())
                        .flatMap(java.util.Optional::stream)
                        .findFirst(),
                head.organisations(),
                List.copyOf(union(all, each -> each.head().themes())),
                List.copyOf(union(all, each -> each.head().sectors())),
                List.copyOf(names),
                head.trl(),
                head.start(),
                head.end(),
                provenance(all));
        return new Organisation(
                merged,
                one.type(),
                text(all, Organisation::shortName),
                List.copyOf(union(all, Organisation::identifiers)),
                String.join(
                        "; ", union(all, each -> each.membership().isEmpty() ? List.of() : List.of(each.membership()))),
                text(all, Organisation::address),
                text(all, Organisation::drivingForce),
                text(all, Organisation::management),
                text(all, Organisation::internationalisation),
                text(all, Organisation::financing),
                number(all, Organisation::projects),
                number(all, Organisation::moneyEur));
    }

    /// The sources side by side; what was confirmed last holds.
    private static Provenance provenance(List<Organisation> all) {
        Provenance latest = all.getFirst().head().provenance();
        for (Organisation each : all) {
            Provenance other = each.head().provenance();
            latest = other.lastConfirmed().isAfter(latest.lastConfirmed()) ? other : latest;
        }
        Set<String> sources =
                union(all, each -> List.of(each.head().provenance().source()));
        return new Provenance(
                String.join(", ", sources),
                List.copyOf(union(all, each -> each.head().provenance().urls())),
                String.join(
                        " / ",
                        union(all, each -> List.of(each.head().provenance().licence()))),
                latest.lastConfirmed(),
                latest.expires());
    }

    private static <T> Set<T> union(List<Organisation> all, Function<Organisation, Collection<T>> values) {
        Set<T> union = new LinkedHashSet<>();
        all.forEach(each -> union.addAll(values.apply(each)));
        return union;
    }

    private static <T> List<T> first(List<Organisation> all, Function<Organisation, List<T>> values) {
        return all.stream()
                .map(values)
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static String text(List<Organisation> all, Function<Organisation, String> text) {
        return all.stream()
                .map(text)
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
    }

    private static OptionalDouble number(List<Organisation> all, Function<Organisation, OptionalDouble> number) {
        return all.stream()
                .map(number)
                .filter(OptionalDouble::isPresent)
                .findFirst()
                .orElse(OptionalDouble.empty());
    }
}
