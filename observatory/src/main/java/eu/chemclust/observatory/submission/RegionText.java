package eu.chemclust.observatory.submission;

import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.RegionCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads which region a cell means: a code, a code with a name behind it, or a name that only one region has.
final class RegionText {
    private static final Pattern CODE =
            Pattern.compile("([A-Za-z]{2}[A-Za-z0-9]{0,3})(?:\\s*[-\u2013:|,/]\\s*\\S.*|\\s+\\S.*|\\s*\\(.*\\))?");
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private final NutsCodes codes;
    private final RegionNames names;
    private final NutsVersion version;
    private final Map<String, Optional<RegionCode>> seen = new HashMap<>();

    RegionText(NutsCodes codes, RegionNames names, NutsVersion version) {
        this.codes = codes;
        this.names = names;
        this.version = version;
    }

    Optional<RegionCode> find(String text) {
        if (seen.size() > 50_000) {
            seen.clear(); // a column of anything but regions must not fill the memory
        }
        return seen.computeIfAbsent(text, this::resolve);
    }

    private Optional<RegionCode> resolve(String text) {
        return code(text).or(() -> names.find(text));
    }

    /// The region whose code begins a text.
    Optional<RegionCode> code(String text) {
        Matcher matcher = CODE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String code = matcher.group(1);
        // "No data" or "Es folgt" begin with a country's letters: behind a short word only capitals are a code.
        boolean alone = code.length() == text.length();
        if (!alone && (!code.equals(code.toUpperCase(Locale.ROOT)) || isTorn(text))) {
            return Optional.empty();
        }
        // Official tables write ..XX for what they cannot place; in a member's table it is more often a slip of the
        // pen,
        // so that only what a code list has is a region here.
        return codes.resolve(code.toUpperCase(Locale.ROOT), version)
                .filter(region -> codes.contains(region.code(), region.version()));
    }

    /// A code with blanks in it, `DE 23`: its beginning is a country, and is not what is meant.
    private boolean isTorn(String text) {
        String whole = joined(text);
        return whole.matches("[A-Z]{2}[0-9]{1,3}")
                || (whole.matches("[A-Z]{2}[A-Z0-9]{1,3}")
                        && !codes.versions(whole).isEmpty());
    }

    private static String joined(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /// The codes so far that the version does not have, each in the version in which it was read.
    List<RegionCode> foreign() {
        return seen.values().stream()
                .flatMap(Optional::stream)
                .filter(region -> region.version() != version && !codes.isOutsideNuts(region.code()))
                .distinct()
                .sorted(Comparator.comparing(RegionCode::code))
                .toList();
    }

    /// A version that has all codes so far, where the declared one does not.
    Optional<NutsVersion> better() {
        List<String> found = seen.values().stream()
                .flatMap(Optional::stream)
                .map(RegionCode::code)
                .filter(code -> !codes.isOutsideNuts(code))
                .distinct()
                .toList();
        if (found.isEmpty() || found.stream().allMatch(code -> codes.contains(code, version))) {
            return Optional.empty();
        }
        return Arrays.stream(NutsVersion.values())
                .filter(other -> found.stream().allMatch(code -> codes.contains(code, other)))
                .reduce((one, other) -> other);
    }

    /// What to do about a text that names no known region.
    String remedy(String text) {
        if (text.isEmpty()) {
            return "The cell is empty: write the region into every row, also where one cell stood for several, or add"
                    + " \"\" to \"skip\" in the mapping if such rows are no regions.";
        }
        List<RegionCode> shared = names.list(text);
        if (shared.size() > 1) {
            return "The name belongs to "
                    + String.join(" and ", shared.stream().map(RegionCode::code).toList()) + ": write the code.";
        }
        List<String> near = near(text);
        return near.isEmpty()
                ? "Correct it, or add the row's text to \"skip\" in the mapping if it is no region."
                : "Did you mean " + String.join(", ", near)
                        + "? Correct it, or add the text to \"skip\" in the mapping.";
    }

    private List<String> near(String text) {
        String code = joined(text);
        List<String> near = new ArrayList<>();
        if (code.startsWith("GR") || code.startsWith("GB")) {
            String own = (code.startsWith("GR") ? "EL" : "UK") + code.substring(2);
            if (codes.resolve(own, version).isPresent()) {
                near.add(own);
            }
        }
        if (code.matches("[A-Z0-9]{2,6}")) {
            neighbours(code, near);
        }
        return near.isEmpty() && text.length() > 4 && text.length() < 80 ? names.near(text) : near;
    }

    /// Codes that one change makes of another: a dropped, swapped or mistyped sign, the letter O for a zero.
    private void neighbours(String code, List<String> near) {
        add(code.substring(0, 2) + code.substring(2).replace('O', '0').replace('I', '1'), near);
        add(code.substring(0, code.length() - 1), near);
        for (int i = 1; i < code.length(); i++) {
            add(code.substring(0, i - 1) + code.charAt(i) + code.charAt(i - 1) + code.substring(i + 1), near);
        }
        for (int i = code.length() - 1; i >= 0; i--) {
            for (int j = 0; j < LETTERS.length(); j++) {
                add(code.substring(0, i) + LETTERS.charAt(j) + code.substring(i + 1), near);
            }
        }
    }

    private void add(String code, List<String> near) {
        if (near.size() < 3
                && !near.contains(code)
                && code.matches("[A-Z]{2}[A-Z0-9]{0,3}")
                && codes.contains(code, version)) {
            near.add(code);
        }
    }
}
