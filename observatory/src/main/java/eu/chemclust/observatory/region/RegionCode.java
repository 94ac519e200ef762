package eu.chemclust.observatory.region;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// A region's code together with the NUTS version it belongs to.
public record RegionCode(String code, NutsVersion version) implements Comparable<RegionCode> {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[A-Z0-9]{0,3}");
    private static final Comparator<RegionCode> ORDER =
            Comparator.comparing(RegionCode::code).thenComparing(RegionCode::version);

    public RegionCode {
        if (!hasForm(code)) {
            throw new IllegalArgumentException("not a NUTS code: " + code);
        }
    }

    /// Whether a text could be a code: two letters, and up to three letters or digits.
    static boolean hasForm(String text) {
        return FORM.matcher(text).matches();
    }

    /// NUTS level: 0 for a country, 1 to 3 below.
    public int level() {
        return code.length() - 2;
    }

    /// The region of the next higher level that this one lies in; empty for a country.
    public Optional<RegionCode> parent() {
        return level() == 0
                ? Optional.empty()
                : Optional.of(new RegionCode(code.substring(0, code.length() - 1), version));
    }

    public String country() {
        return code.substring(0, 2);
    }

    /// True for the units that statistics keep for what belongs to no region of the country (FRZZ, HUXX).
    public boolean isExtraRegio() {
        return code.length() > 2 && code.substring(2).matches("Z+|X+");
    }

    @Override
    public int compareTo(RegionCode other) {
        return ORDER.compare(this, other);
    }
}
