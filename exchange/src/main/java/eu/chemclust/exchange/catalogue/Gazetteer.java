package eu.chemclust.exchange.catalogue;

import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.Place;
import eu.chemclust.exchange.RecordHead;
import eu.chemclust.observatory.region.NutsArea;
import eu.chemclust.observatory.region.RegionCode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Point;

/// Where towns and regions are: towns from records whose point is known and from the names of small regions.
final class Gazetteer {
    private static final Pattern BESIDE = Pattern.compile("\\(.*?\\)|\\bcedex\\b|[0-9]+");

    private final Map<String, Town> towns = new HashMap<>();
    private final Map<String, Place> middles = new LinkedHashMap<>();

    /// A town: where it is and in which region.
    record Town(Place place, Optional<RegionCode> region) {}

    /// Learns the middle of a region, and of a small one that it is named like a town.
    void learn(NutsArea area) {
        Point inside = area.outline().getInteriorPoint();
        Place middle = new Place(inside.getY(), inside.getX(), Place.Precision.REGION);
        middles.put(area.code().code(), middle);
        if (area.level() == 3) {
            for (String name : new String[] {area.name(), area.localName()}) {
                for (String part : name.split("[,/(]| - ", -1)) {
                    String town = part.replaceAll("(?i)kreisfreie stadt|landkreis|stadtkreis|arr\\.|miasto", "");
                    towns.putIfAbsent(
                            key(area.code().country(), town),
                            new Town(
                                    new Place(inside.getY(), inside.getX(), Place.Precision.TOWN),
                                    Optional.of(area.code())));
                }
            }
        }
    }

    /// Learns the town of a record whose point is known; an exact point beats the middle of a region.
    void learn(CatalogueRecord record) {
        RecordHead head = record.head();
        if (head.locality().isBlank() || head.countries().isEmpty()) {
            return;
        }
        String key = key(head.countries().getFirst(), head.locality());
        if (head.place().isPresent() && head.place().get().precision() == Place.Precision.POINT) {
            Place point = head.place().get();
            Town before = towns.get(key);
            // One town may have several sites: the first in the order of the collection is as good as another.
            if (before == null || before.place().precision() == Place.Precision.REGION) {
                towns.put(
                        key,
                        new Town(
                                new Place(point.latitude(), point.longitude(), Place.Precision.TOWN),
                                head.regions().stream().findFirst()));
            }
        } else if (!head.regions().isEmpty() && head.regions().getFirst().level() == 3) {
            Place middle = middles.get(head.regions().getFirst().code());
            if (middle != null) {
                towns.putIfAbsent(
                        key, new Town(middle, Optional.of(head.regions().getFirst())));
            }
        }
    }

    /// The record with the place and region that are known of its town, or the middle of its region.
    CatalogueRecord place(CatalogueRecord record) {
        RecordHead head = record.head();
        if (head.place().isPresent()) {
            return record;
        }
        if (!head.locality().isBlank() && !head.countries().isEmpty()) {
            Town town = towns.get(key(head.countries().getFirst(), head.locality()));
            if (town != null && agrees(town, head.regions())) {
                List<RegionCode> regions =
                        head.regions().isEmpty() ? town.region().stream().toList() : head.regions();
                return record.withHead(head.at(regions, Optional.of(town.place())));
            }
        }
        for (RegionCode region : head.regions()) {
            Place middle = middles.get(region.code());
            if (middle != null) {
                return record.withHead(head.at(head.regions(), Optional.of(middle)));
            }
        }
        return record;
    }

    private static boolean agrees(Town town, List<RegionCode> regions) {
        return regions.isEmpty()
                || town.region()
                        .filter(in ->
                                regions.stream().anyMatch(region -> in.code().startsWith(region.code())))
                        .isPresent();
    }

    /// Places by the names that a search may use: codes of regions, towns, towns with their country.
    Map<String, Place> names() {
        Map<String, Place> names = new LinkedHashMap<>();
        middles.forEach((code, place) -> names.put(fold(code), place));
        List<String> keys = new ArrayList<>(towns.keySet());
        keys.sort(null);
        for (String key : keys) {
            Place place = java.util.Objects.requireNonNull(towns.get(key)).place();
            String town = key.substring(3);
            if (!town.isEmpty()) {
                names.put(town + " " + key.substring(0, 2), place);
                names.putIfAbsent(town, place);
            }
        }
        return names;
    }

    private static String key(String country, String town) {
        return country.toLowerCase(Locale.ROOT) + " "
                + fold(BESIDE.matcher(town).replaceAll(" "));
    }

    /// Small letters without accents, one blank between words.
    static String fold(String text) {
        return Normalizer.normalize(text.replace("\u0142", "l").replace("\u0141", "L"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("\u00df", "ss")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}0-9]+", " ")
                .strip();
    }
}
