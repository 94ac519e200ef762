package eu.chemclust.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Where in a design a parameter is kept: puts another value there, for one element or for all.
@FunctionalInterface
interface ParameterPlace {
    IndexDesign with(IndexDesign design, Optional<String> element, double value);

    /// Says what the design has where the parameter was looked for.
    final class NotThere extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotThere(Object found) {
            super(String.valueOf(found));
        }
    }

    /// The choice with another value of the parameter.
    @FunctionalInterface
    interface Change<T> {
        T apply(T choice, double value);
    }

    /// A change of choices of one kind; the others have no such parameter.
    static <T, C extends T> Change<T> only(Class<C> kind, Change<C> change) {
        return (choice, value) -> {
            if (kind.isInstance(choice)) {
                return change.apply(kind.cast(choice), value);
            }
            throw new NotThere(choice);
        };
    }

    static ParameterPlace screening(Change<Screening> change) {
        return (design, element, value) -> {
            none(element);
            return design.withScreening(change.apply(design.screening(), value));
        };
    }

    static ParameterPlace imputation(Change<Imputation> change) {
        return (design, element, value) -> {
            none(element);
            return design.withImputation(change.apply(design.imputation(), value));
        };
    }

    static ParameterPlace dataThreshold() {
        return (design, element, value) -> {
            none(element);
            return design.withAggregation(design.aggregation().withDataThreshold(value));
        };
    }

    static ParameterPlace weight() {
        return (design, element, value) ->
                design.withFramework(design.framework().withWeights(Map.of(one(element), value)));
    }

    static ParameterPlace denominator() {
        return (design, element, value) -> {
            Map<String, Denominators.Denominator> all =
                    new HashMap<>(design.denominators().byIndicator());
            Denominators.Denominator known = all.get(one(element));
            if (known == null) {
                throw new NotThere("the denominators of " + all.keySet());
            }
            all.put(one(element), new Denominators.Denominator(known.column(), value));
            return design.withDenominators(new Denominators(all));
        };
    }

    static ParameterPlace limits(Change<ShapeLimits> change) {
        return treatment((treatment, value) -> {
            if (treatment instanceof Treatment.Winsorise w) {
                return new Treatment.Winsorise(w.maxPoints(), change.apply(w.limits(), value), w.fallback(), w.ties());
            }
            if (treatment instanceof Treatment.Transform t) {
                return new Treatment.Transform(t.curve(), change.apply(t.limits(), value));
            }
            throw new NotThere(treatment);
        });
    }

    static ParameterPlace curve(Change<Curve> change) {
        return treatment((treatment, value) -> {
            if (treatment instanceof Treatment.Winsorise w && w.fallback().isPresent()) {
                Curve changed = change.apply(w.fallback().get(), value);
                return new Treatment.Winsorise(w.maxPoints(), w.limits(), Optional.of(changed), w.ties());
            }
            if (treatment instanceof Treatment.Transform t) {
                return new Treatment.Transform(change.apply(t.curve(), value), t.limits());
            }
            if (treatment instanceof Treatment.Always a) {
                return new Treatment.Always(change.apply(a.curve(), value));
            }
            throw new NotThere(treatment);
        });
    }

    static ParameterPlace treatment(Change<Treatment> change) {
        return (design, element, value) -> {
            Treatment now = design.treatment();
            Map<String, Treatment> exceptions =
                    new HashMap<>(now instanceof Treatment.PerIndicator per ? per.exceptions() : Map.of());
            Treatment general = now instanceof Treatment.PerIndicator per ? per.general() : now;
            if (element.isEmpty()) {
                general = change.apply(general, value);
            } else {
                String code = indicator(design, element);
                Treatment own = exceptions.getOrDefault(code, general);
                exceptions.put(code, change.apply(own, value));
            }
            return design.withTreatment(
                    exceptions.isEmpty() ? general : new Treatment.PerIndicator(general, exceptions));
        };
    }

    static ParameterPlace scaling(Change<Scaling> change) {
        return (design, element, value) -> {
            Normalisation n = design.normalisation();
            if (element.isEmpty()) {
                Scaling changed = change.apply(n.scaling(), value);
                return design.withNormalisation(new Normalisation(changed, n.scope(), n.exceptions()));
            }
            String code = indicator(design, element);
            Map<String, Scaling> exceptions = new HashMap<>(n.exceptions());
            exceptions.put(code, change.apply(n.of(code), value));
            return design.withNormalisation(new Normalisation(n.scaling(), n.scope(), exceptions));
        };
    }

    static ParameterPlace aggregation(Change<Aggregation> change) {
        return (design, element, value) -> {
            AggregationPlan plan = design.aggregation();
            if (element.isEmpty()) {
                Aggregation changed = change.apply(plan.everywhere(), value);
                return design.withAggregation(
                        new AggregationPlan(changed, plan.byLevel(), plan.byGroup(), plan.dataThreshold()));
            }
            if (design.framework().node(one(element)) instanceof Node.Group group) {
                Aggregation own = plan.of(design.framework(), group);
                return design.withAggregation(plan.withGroup(group.code(), change.apply(own, value)));
            }
            throw new NotThere("indicator " + one(element));
        };
    }

    private static String indicator(IndexDesign design, Optional<String> element) {
        String code = one(element);
        if (design.framework().node(code) instanceof Node.Indicator) {
            return code;
        }
        throw new NotThere("group " + code);
    }

    private static String one(Optional<String> element) {
        return element.orElseThrow(() -> new NotThere("no element: name one"));
    }

    private static void none(Optional<String> element) {
        if (element.isPresent()) {
            throw new NotThere("one element, " + element.get());
        }
    }
}
