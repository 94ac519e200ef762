package eu.chemclust.observatory.whatif;

import eu.chemclust.observatory.framework.MethodSettings;
import eu.chemclust.tables.BadInputException;
import eu.chemclust.tables.Finding;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The address of a what-if: a query string that can be shared, with one form for each what-if.
///
/// `year=2023&normalisation=z_score&aggregation=arithmetic&out=patents,designs&only=DE1,DE2&without=UKC&weight.firms=2.0
/// &value.NL42.tertiary=120.0`. The parts stand in this order, lists and names in alphabetical order; what is as the
/// method has it is left out. Reading is kinder than writing: any order is understood.
public final class WhatIfAddress {
    private static final String SOURCE = "what-if";

    private WhatIfAddress() {}

    /// The address; empty for nothing.
    public static String format(WhatIf whatIf) {
        List<String> parts = new ArrayList<>();
        whatIf.year().ifPresent(year -> parts.add("year=" + year));
        whatIf.normalisation().ifPresent(scale -> parts.add("normalisation=" + lower(scale)));
        whatIf.aggregation().ifPresent(mean -> parts.add("aggregation=" + lower(mean)));
        list(parts, "out", whatIf.out());
        list(parts, "only", whatIf.only());
        list(parts, "without", whatIf.without());
        whatIf.weights().forEach((node, weight) -> parts.add("weight." + encode(node) + "=" + weight));
        whatIf.values()
                .forEach((cell, value) ->
                        parts.add("value." + encode(cell.region()) + "." + encode(cell.indicator()) + "=" + value));
        return String.join("&", parts);
    }

    private static void list(List<String> parts, String key, Set<String> codes) {
        if (!codes.isEmpty()) {
            parts.add(key + "="
                    + String.join(",", codes.stream().map(WhatIfAddress::encode).toList()));
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String lower(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /// Reads an address.
    ///
    /// @throws BadInputException with a finding for each part that is not understood; whether the codes exist is
    ///                           checked where the benchmark is known
    public static WhatIf parse(String query) {
        Reader reader = new Reader();
        for (String part : query.split("&", -1)) {
            if (!part.isBlank()) {
                reader.read(part.strip());
            }
        }
        if (!reader.findings.isEmpty()) {
            throw new BadInputException(reader.findings);
        }
        return new WhatIf(
                reader.year,
                reader.normalisation,
                reader.aggregation,
                reader.out,
                reader.only,
                reader.without,
                reader.weights,
                reader.values);
    }

    private static final class Reader {
        private final List<Finding> findings = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private final TreeSet<String> out = new TreeSet<>();
        private final TreeSet<String> only = new TreeSet<>();
        private final TreeSet<String> without = new TreeSet<>();
        private final TreeMap<String, Double> weights = new TreeMap<>();
        private final TreeMap<WhatIf.Cell, Double> values = new TreeMap<>();
        private OptionalInt year = OptionalInt.empty();
        private Optional<MethodSettings.Scale> normalisation = Optional.empty();
        private Optional<MethodSettings.Mean> aggregation = Optional.empty();

        void read(String part) {
            int sign = part.indexOf('=');
            String key = sign < 0 ? part : part.substring(0, sign);
            String value = sign < 0 ? "" : URLDecoder.decode(part.substring(sign + 1), StandardCharsets.UTF_8);
            if (!seen.add(key)) {
                finding(key, value, "the part is given twice.", "Keep one of them.");
                return;
            }
            if (key.startsWith("weight.")) {
                number(key, value).ifPresent(weight -> weights.put(decode(key.substring(7)), weight));
            } else if (key.startsWith("value.")) {
                cell(key, value);
            } else {
                named(key, value);
            }
        }

        private void named(String key, String value) {
            switch (key) {
                case "year" -> {
                    if (value.matches("[0-9]{4}")) {
                        year = OptionalInt.of(Integer.parseInt(value));
                    } else {
                        finding(key, value, "a year is due here.", "Write it with four digits.");
                    }
                }
                case "normalisation" -> normalisation = choice(key, value, MethodSettings.Scale.values());
                case "aggregation" -> aggregation = choice(key, value, MethodSettings.Mean.values());
                case "out" -> out.addAll(codes(value));
                case "only" -> only.addAll(codes(value));
                case "without" -> without.addAll(codes(value));
                default ->
                    finding(
                            key,
                            value,
                            "a what-if has no such part.",
                            "It has year, normalisation, aggregation, out, only, without, weight.NODE and"
                                    + " value.REGION.INDICATOR.");
            }
        }

        private void cell(String key, String value) {
            String[] names = key.split("\\.", -1);
            if (names.length != 3 || names[1].isEmpty() || names[2].isEmpty()) {
                finding(key, value, "value.REGION.INDICATOR=NUMBER is due here.", "Correct it.");
                return;
            }
            number(key, value)
                    .ifPresent(number -> values.put(new WhatIf.Cell(decode(names[1]), decode(names[2])), number));
        }

        private Optional<Double> number(String key, String value) {
            try {
                double number = Double.parseDouble(value);
                if (Double.isFinite(number) && (number >= 0 || key.startsWith("value."))) {
                    return Optional.of(number);
                }
            } catch (NumberFormatException e) {
                // told below
            }
            String due = key.startsWith("value.") ? "a number is due here." : "a number of 0 or more is due here.";
            finding(key, value, due, "Use a point as decimal sign.");
            return Optional.empty();
        }

        private <E extends Enum<E>> Optional<E> choice(String key, String value, E[] choices) {
            Optional<E> found = Arrays.stream(choices)
                    .filter(choice -> lower(choice).equals(value.toLowerCase(Locale.ROOT)))
                    .findFirst();
            if (found.isEmpty()) {
                String known = String.join(
                        ", ", Arrays.stream(choices).map(WhatIfAddress::lower).toList());
                finding(key, value, "there is no such choice.", "Choose one of " + known + ".");
            }
            return found;
        }

        private static List<String> codes(String value) {
            return Arrays.stream(value.split(",", -1))
                    .map(String::strip)
                    .filter(code -> !code.isEmpty())
                    .toList();
        }

        private static String decode(String text) {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        }

        private void finding(String key, String value, String rule, String remedy) {
            findings.add(new Finding(SOURCE, 0, key, value, rule, remedy));
        }
    }

    /// A finding about a part of a what-if, for checks elsewhere.
    static Finding finding(String key, String value, String rule, String remedy) {
        return new Finding(SOURCE, 0, key, value, rule, remedy);
    }
}
