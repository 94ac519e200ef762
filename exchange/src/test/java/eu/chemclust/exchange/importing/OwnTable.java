package eu.chemclust.exchange.importing;

import eu.chemclust.observatory.region.NutsVersion;
import eu.chemclust.observatory.region.RegionCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/// A user's own table, its mapping, and what the catalogue knows around it.
final class OwnTable {
    /// A mapping for a table of facilities.
    static final String MAPPING = """
            mapping: 1
            from: own.csv
            kind: facility
            id: "{name}"
            confirmed: 2026-11-01
            months: 12
            fields:
              title.en: name
              title.de: {column: name_de}
              summary: "{what}. {scale}."
              region: nuts
              country: country
              latitude: lat
              longitude: lon
              theme: theme
              sector: nace
              trl.lowest: low
              trl.highest: high
              start: since
              url: url
              technologies: {column: what, split: ","}
              areaSquareMetres: area
            """;
    static final String HEADER = "name,name_de,what,scale,nuts,country,lat,lon,theme,nace,low,high,since,url,area\n";

    /// A mapping for a list of events.
    static final String EVENTS = """
            mapping: 1
            from: events.csv
            kind: event
            id: "{title} {from}"
            confirmed: 2026-11-01
            fields:
              title.en: title
              country: country
              sector: nace
              theme: theme
              start: from
              end: to
            """;

    private static final Surroundings SURROUNDINGS = new Surroundings() {
        @Override
        public Optional<RegionCode> findRegion(String code) {
            return Set.of("DEE0B", "EL30", "DEE").contains(code)
                    ? Optional.of(new RegionCode(code, NutsVersion.V2021))
                    : Optional.empty();
        }

        @Override
        public Optional<RegionCode> locate(double latitude, double longitude) {
            return latitude > 51 && latitude < 52
                    ? Optional.of(new RegionCode("DEE0B", NutsVersion.V2021))
                    : Optional.empty();
        }

        @Override
        public boolean isConcept(String id) {
            return id.equals("pilot_infrastructure");
        }

        @Override
        public Optional<String> findSector(String text) {
            return text.replace(".", "").startsWith("20") ? Optional.of(text.replace(".", "")) : Optional.empty();
        }
    };

    private OwnTable() {}

    /// The mapping of this text.
    static RecordMapping mapping(String text) throws IOException {
        return MappingReader.read("own.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// Rows of facilities as records.
    static ImportResult read(String rows) throws IOException {
        return read("own.csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8), MAPPING);
    }

    /// A file as records, read by the mapping of this text.
    static ImportResult read(String file, byte[] bytes, String mapping) throws IOException {
        return RecordImport.read(file, new ByteArrayInputStream(bytes), mapping(mapping), SURROUNDINGS);
    }
}
