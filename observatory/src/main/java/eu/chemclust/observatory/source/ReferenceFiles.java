package eu.chemclust.observatory.source;

import eu.chemclust.observatory.ObservatoryException;
import eu.chemclust.observatory.region.FlowCell;
import eu.chemclust.observatory.region.FlowMatrices;
import eu.chemclust.observatory.region.Geography;
import eu.chemclust.observatory.region.NutsArea;
import eu.chemclust.observatory.region.NutsCodes;
import eu.chemclust.observatory.region.NutsScheme;
import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.Region;
import eu.chemclust.observatory.region.RegionCode;
import eu.chemclust.tables.CsvTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Reads the files that describe regions rather than measure them: code lists, flow matrices, geographies,
/// members of the network.
public final class ReferenceFiles {
    private static final List<String> LEVELS = List.of("1", "2", "3");

    private ReferenceFiles() {}

    /// A member or partner of the network.
    ///
    /// @param name   name as listed
    /// @param status status as listed, "full member (February 2026)"
    /// @param code   NUTS code; empty where none is certain
    public record Member(String name, String status, Optional<String> code) {
        /// True for a region that is a full member today.
        public boolean isFullMember() {
            return status.startsWith("full member");
        }
    }

    /// One cell of a flow matrix between two NUTS versions.
    public record FlowRow(
            NutsVersion fromVersion,
            NutsVersion toVersion,
            int level,
            String from,
            String to,
            double areaKm2,
            double population2011,
            double population2021,
            double artificialSurface2012,
            double artificialSurface2018,
            double builtUpVolume) {

        private FlowCell cell() {
            return new FlowCell(
                    new NutsScheme(fromVersion, level),
                    new NutsScheme(toVersion, level),
                    from,
                    to,
                    areaKm2,
                    population2011,
                    population2021,
                    artificialSurface2012,
                    artificialSurface2018,
                    builtUpVolume);
        }
    }

    /// All code lists together.
    public static NutsCodes codes(DataFolder folder) {
        NutsCodes codes = new NutsCodes();
        for (PackageFile file : folder.files("nuts-codes")) {
            boolean outside = file.resource().name().startsWith("other");
            read(folder, file, List.of("code", "version"), row -> {
                Optional<NutsVersion> version = NutsVersion.find(row.text("version"));
                if (version.isEmpty()) {
                    row.finding("version", "a NUTS version from 2006 to 2024 is due here.", "Correct it.");
                } else if (outside) {
                    codes.addOutsideNuts(row.text("code"));
                } else {
                    codes.add(row.text("code"), version.get());
                }
            });
        }
        return codes;
    }

    /// The flow matrices between all versions, row by row, with the codes that the package corrects.
    public static List<FlowRow> flows(DataFolder folder) {
        return flows(folder, LEVELS);
    }

    /// Those of one level; figures of other levels are not looked at.
    public static List<FlowRow> flows(DataFolder folder, int level) {
        return flows(folder, List.of(LEVELS.get(level - 1)));
    }

    private static List<FlowRow> flows(DataFolder folder, List<String> levels) {
        Map<String, Map<String, String>> corrections = new TreeMap<>();
        read(
                folder,
                folder.file("nuts-corrections"),
                List.of("code", "version", "stands_for"),
                row -> corrections
                        .computeIfAbsent(row.text("version"), version -> new TreeMap<>())
                        .put(row.text("code"), row.text("stands_for")));
        List<FlowRow> flows = new ArrayList<>();
        List<String> columns = List.of(
                "from_code",
                "to_code",
                "from_version",
                "to_version",
                "level",
                "areaKm",
                "pop21",
                "pop11",
                "artif_surf12",
                "artif_surf18",
                "bu_vol");
        read(folder, folder.file("nuts-crosswalks"), columns, row -> {
            Optional<NutsVersion> from = NutsVersion.find(row.text("from_version"));
            Optional<NutsVersion> to = NutsVersion.find(row.text("to_version"));
            if (from.isEmpty() || to.isEmpty()) {
                row.finding("from_version", "a NUTS version from 2006 to 2024 is due here.", "Correct it.");
                return;
            }
            int level = LEVELS.indexOf(row.text("level")) + 1;
            if (level == 0) {
                row.finding("level", "a NUTS level from 1 to 3 is due here.", "Correct it.");
                return;
            }
            if (!levels.contains(row.text("level"))) {
                return;
            }
            flows.add(new FlowRow(
                    from.get(),
                    to.get(),
                    level,
                    corrected(corrections, row.text("from_code"), from.get()),
                    corrected(corrections, row.text("to_code"), to.get()),
                    row.number("areaKm").orElse(0),
                    row.number("pop11").orElse(0),
                    row.number("pop21").orElse(0),
                    row.number("artif_surf12").orElse(0),
                    row.number("artif_surf18").orElse(0),
                    row.number("bu_vol").orElse(0)));
        });
        return flows;
    }

    /// The flow matrices between all versions with all their weights, for conversions.
    public static FlowMatrices flowMatrices(DataFolder folder) {
        return FlowMatrices.of(flows(folder).stream().map(FlowRow::cell).toList());
    }

    /// The regions of a scheme with their names and outlines, in code order.
    ///
    /// @throws ObservatoryException NOT_FOUND if no data package holds boundaries of that version
    public static List<NutsArea> areas(DataFolder folder, NutsScheme scheme) {
        List<NutsArea> areas = new ArrayList<>();
        for (PackageFile file : folder.files("boundaries")) {
            Integer level = file.resource().level();
            if (scheme.version().year().equals(file.resource().nutsVersion())
                    && (level == null || level == scheme.level())) {
                areas.addAll(boundaries(folder, file, scheme));
            }
        }
        if (areas.isEmpty()) {
            throw ObservatoryException.notFound("No data package below " + folder.root() + " holds boundaries of "
                    + scheme + ". The package \"nuts\" has those of 2016, 2021 and 2024.");
        }
        areas.sort(Comparator.comparing(NutsArea::code));
        return List.copyOf(areas);
    }

    private static List<NutsArea> boundaries(DataFolder folder, PackageFile file, NutsScheme scheme) {
        return folder.read(file, (name, in) -> {
            List<NutsArea> areas = new ArrayList<>();
            GeoJsonBoundaries.read(name, in, scheme.version(), area -> {
                if (area.level() == scheme.level()) {
                    areas.add(area);
                }
            });
            return areas;
        });
    }

    private static String corrected(Map<String, Map<String, String>> corrections, String code, NutsVersion version) {
        return corrections.getOrDefault(version.year(), Map.of()).getOrDefault(code, code);
    }

    /// The geography of the benchmark: that of the first package which is none of a framework with regions of its own.
    public static Geography geography(DataFolder folder, NutsCodes codes) {
        return folder.files("geography").stream()
                .filter(file -> file.dataPackage().resources().stream()
                        .noneMatch(resource -> resource.reader().equals("framework")))
                .findFirst()
                .map(file -> geography(folder, codes, file))
                .orElseGet(() -> geography(folder, codes, folder.file("geography")));
    }

    /// The geography of a file.
    public static Geography geography(DataFolder folder, NutsCodes codes, PackageFile file) {
        String declared = file.resource().nutsVersion();
        NutsVersion version = NutsVersion.get(declared == null ? "2021" : declared);
        Map<String, Region> regions = new TreeMap<>();
        Set<String> parts = new HashSet<>();
        List<String> columns = List.of("code", "name", "name_local", "country", "country_name", "parts");
        read(folder, file, columns, row -> {
            String code = row.text("code");
            if (!codes.contains(code, version)) {
                row.finding("code", "NUTS " + version.year() + " has no such region.", "Correct the code.");
                return;
            }
            List<String> own = Arrays.asList(row.text("parts").split(" +"));
            for (String part : own) {
                if (!codes.contains(part, version)) {
                    row.finding("parts", "NUTS " + version.year() + " has no region " + part + ".", "Correct it.");
                } else if (!parts.add(part)) {
                    row.finding("parts", "the region " + part + " is in two benchmark regions.", "Keep it in one.");
                }
            }
            Region region = new Region(
                    new RegionCode(code, version),
                    row.text("name"),
                    row.text("name_local"),
                    row.text("country"),
                    row.text("country_name"),
                    own);
            if (regions.put(code, region) != null) {
                row.finding("code", "the region stands in the file twice.", "Remove one of the rows.");
            }
        });
        return new Geography(version, List.copyOf(regions.values()));
    }

    /// Members and partners of the network.
    public static List<Member> members(DataFolder folder, NutsCodes codes) {
        List<Member> members = new ArrayList<>();
        read(folder, folder.file("members"), List.of("name", "status", "nuts_code"), row -> {
            String code = row.text("nuts_code");
            if (!code.isEmpty() && !codes.contains(code, NutsVersion.V2021)) {
                row.finding("nuts_code", "NUTS 2021 has no such region.", "Correct the code or leave it empty.");
                return;
            }
            members.add(new Member(
                    row.text("name"), row.text("status"), code.isEmpty() ? Optional.empty() : Optional.of(code)));
        });
        return members;
    }

    private static void read(DataFolder folder, PackageFile file, List<String> columns, CsvTable.RowHandler handler) {
        try (InputStream in = folder.open(file)) {
            CsvTable.read(file.name(), in, ',', columns, handler);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.name(), e);
        }
    }
}
