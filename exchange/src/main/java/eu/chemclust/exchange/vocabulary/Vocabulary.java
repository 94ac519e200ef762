package eu.chemclust.exchange.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All concepts, with the ways between them.
public final class Vocabulary {
    private final Map<String, Concept> concepts;
    private final Map<String, List<String>> narrower = new LinkedHashMap<>();

    /// A vocabulary of these concepts, whose broader concepts must be among them and lead in no circle.
    ///
    /// @throws IllegalArgumentException if not
    public Vocabulary(Collection<Concept> all) {
        Map<String, Concept> byId = new LinkedHashMap<>();
        for (Concept concept : all) {
            if (byId.put(concept.id(), concept) != null) {
                throw new IllegalArgumentException("concept " + concept.id() + " occurs twice");
            }
        }
        concepts = java.util.Collections.unmodifiableMap(byId);
        for (Concept concept : all) {
            for (String wider : concept.broader()) {
                if (!concepts.containsKey(wider)) {
                    throw new IllegalArgumentException("concept " + concept.id() + " has no broader " + wider);
                }
                narrower.computeIfAbsent(wider, id -> new ArrayList<>()).add(concept.id());
            }
        }
        for (String id : concepts.keySet()) {
            if (ancestors(id).contains(id)) {
                throw new IllegalArgumentException("concept " + id + " is broader than itself");
            }
        }
    }

    /// All concepts, in the order of the file.
    public List<Concept> concepts() {
        return List.copyOf(concepts.values());
    }

    /// The themes of the network.
    public List<Concept> themes() {
        return concepts.values().stream().filter(Concept::isTheme).toList();
    }

    /// A concept, if there is one of that name.
    public Optional<Concept> find(String id) {
        return Optional.ofNullable(concepts.get(id));
    }

    /// All wider concepts, the nearest first, without the concept itself.
    public Set<String> ancestors(String id) {
        return reach(id, each -> find(each).map(Concept::broader).orElse(List.of()));
    }

    /// All narrower concepts, the nearest first, without the concept itself.
    public Set<String> descendants(String id) {
        return reach(id, each -> narrower.getOrDefault(each, List.of()));
    }

    /// Concepts mapped to a code of a scheme, or to a code that it begins with.
    public List<Concept> listByCode(Scheme scheme, String code) {
        return concepts.values().stream()
                .filter(concept -> concept.codes(scheme).stream()
                        .anyMatch(own -> (scheme == Scheme.NACE || scheme == Scheme.EWC)
                                ? code.startsWith(own)
                                : own.equals(code)))
                .toList();
    }

    private static Set<String> reach(String from, java.util.function.Function<String, List<String>> step) {
        Set<String> reached = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(step.apply(from));
        for (int i = 0; i < open.size(); i++) {
            if (reached.add(open.get(i))) {
                open.addAll(step.apply(open.get(i)));
            }
        }
        return reached;
    }
}
