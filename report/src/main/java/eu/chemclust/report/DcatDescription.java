package eu.chemclust.report;

import eu.chemclust.observatory.edition.Edition;
import eu.chemclust.observatory.edition.EditionDescription;
import eu.chemclust.observatory.observation.Vintage;
import eu.chemclust.observatory.observation.Years;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A description of an edition after DCAT-AP 3 in JSON-LD: a catalogue with one dataset, its distributions with
/// checksum and size, and the datasets of the publishers it was made from. File names are relative, so that the
/// description is right wherever it lies beside the files, unless an address is given.
final class DcatDescription {
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final String LICENCE = AUTHORITY + "licence/CC_BY_4_0";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Cube cube;
    private final Edition edition;
    private final Publication publication;

    /// A file that the description names.
    ///
    /// @param title     what it is
    /// @param mediaType IANA media type
    /// @param format    code of the EU's list of file types
    /// @param standard  address of the standard it follows; empty where there is none
    record File(
            String name, long bytes, String sha256, String title, String mediaType, String format, String standard) {}

    DcatDescription(Cube cube, Publication publication) {
        this.cube = cube;
        this.edition = cube.figures().edition();
        this.publication = publication;
    }

    String text(List<File> files) {
        Map<String, Object> catalogue = new LinkedHashMap<>();
        catalogue.put("@context", context());
        catalogue.put("@id", "#catalogue");
        catalogue.put("@type", "dcat:Catalog");
        catalogue.put("dct:title", english("Editions of the Chemical Regions Innovation Index"));
        catalogue.put(
                "dct:description",
                english("Benchmarks of the innovation of Europe's chemical regions, published with everything they were"
                        + " made from."));
        catalogue.put("dct:publisher", publisher());
        catalogue.put("dct:language", id(AUTHORITY + "language/ENG"));
        catalogue.put("dcat:themeTaxonomy", id(AUTHORITY + "data-theme"));
        catalogue.put("dcat:dataset", dataset(files));
        return JSON.writeValueAsString(catalogue) + "\n";
    }

    private Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        if (!publication.address().isEmpty()) {
            context.put("@base", publication.address());
        }
        context.put("dcat", "http://www.w3.org/ns/dcat#");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("foaf", "http://xmlns.com/foaf/0.1/");
        context.put("spdx", "http://spdx.org/rdf/terms#");
        context.put("prov", "http://www.w3.org/ns/prov#");
        context.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        context.put("dcatap", "http://data.europa.eu/r5r/");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return context;
    }

    private Map<String, Object> publisher() {
        Map<String, Object> agent = new LinkedHashMap<>();
        agent.put("@id", "#publisher");
        agent.put("@type", "foaf:Agent");
        agent.put("foaf:name", publication.publisher());
        return agent;
    }

    private Map<String, Object> dataset(List<File> files) {
        EditionDescription about = edition.description();
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("@id", "#dataset");
        dataset.put("@type", "dcat:Dataset");
        dataset.put("dct:title", english(about.title()));
        dataset.put(
                "dct:description",
                english("Scores, ranks with intervals and indicator values of " + about.regions()
                        + " European regions, " + about.chemicalRegions() + " of them chemical, "
                        + Years.text(about.years()) + ". Method "
                        + about.methodVersion() + ". Made from figures of: " + String.join("; ", publishers()) + "."));
        dataset.put("dct:identifier", about.name());
        dataset.put("dcat:version", about.name());
        dataset.put("dct:publisher", id("#publisher"));
        if (!edition.published().isEmpty()) {
            dataset.put("dct:issued", typed(edition.published(), "xsd:date"));
        }
        dataset.put(
                "dcat:theme",
                List.of(
                        id(AUTHORITY + "data-theme/TECH"),
                        id(AUTHORITY + "data-theme/REGI"),
                        id(AUTHORITY + "data-theme/ECON")));
        dataset.put(
                "dcat:keyword",
                List.of(english("innovation"), english("chemical industry"), english("regions"), english("NUTS")));
        dataset.put("dct:spatial", id(AUTHORITY + "continent/EUROPE"));
        Map<String, Object> time = new LinkedHashMap<>();
        time.put("@type", "dct:PeriodOfTime");
        time.put("dcat:startDate", typed(about.years().getFirst() + "-01-01", "xsd:date"));
        time.put("dcat:endDate", typed(about.years().getLast() + "-12-31", "xsd:date"));
        dataset.put("dct:temporal", time);
        dataset.put("dct:language", id(AUTHORITY + "language/ENG"));
        dataset.put("dct:accessRights", id(AUTHORITY + "access-right/PUBLIC"));
        Map<String, Object> provenance = new LinkedHashMap<>();
        provenance.put("@type", "dct:ProvenanceStatement");
        provenance.put(
                "rdfs:label",
                english("Computed by " + about.software() + " from the files named under dct:source; fingerprint of the"
                        + " edition: " + edition.fingerprint()));
        dataset.put("dct:provenance", provenance);
        dataset.put("dct:source", sources());
        dataset.put("dcat:distribution", files.stream().map(this::distribution).toList());
        return dataset;
    }

    private List<String> publishers() {
        return cube.vintages().stream().map(Vintage::attribution).distinct().toList();
    }

    private List<Map<String, Object>> sources() {
        List<Map<String, Object>> sources = new ArrayList<>();
        for (Vintage vintage : cube.vintages()) {
            Map<String, Object> source = new LinkedHashMap<>();
            source.put("@id", "#source-" + vintage.id().replaceAll("[^A-Za-z0-9.-]", "-"));
            source.put("@type", "dcat:Dataset");
            source.put("dct:title", english(vintage.title()));
            source.put("dct:description", english(vintage.title() + ", vintage " + vintage.label() + "."));
            Map<String, Object> agent = new LinkedHashMap<>();
            agent.put("@type", "foaf:Agent");
            agent.put("foaf:name", vintage.attribution());
            source.put("dct:publisher", agent);
            Map<String, Object> rights = new LinkedHashMap<>();
            rights.put("@type", "dct:RightsStatement");
            rights.put("rdfs:label", english(vintage.licence() + ". Attribution: " + vintage.attribution()));
            source.put("dct:rights", rights);
            if (vintage.address().matches("https?://\\S+")) {
                source.put("dcat:landingPage", id(vintage.address()));
            }
            sources.add(source);
        }
        return sources;
    }

    private Map<String, Object> distribution(File file) {
        Map<String, Object> distribution = new LinkedHashMap<>();
        distribution.put("@id", "#" + file.name());
        distribution.put("@type", "dcat:Distribution");
        distribution.put("dct:title", english(file.title()));
        distribution.put("dcat:accessURL", id(file.name()));
        distribution.put("dcat:downloadURL", id(file.name()));
        distribution.put("dcat:mediaType", id("http://www.iana.org/assignments/media-types/" + file.mediaType()));
        distribution.put("dct:format", id(AUTHORITY + "file-type/" + file.format()));
        distribution.put("dct:license", id(LICENCE));
        distribution.put("dcatap:availability", id(AUTHORITY + "planned-availability/STABLE"));
        distribution.put("dcat:byteSize", typed(Long.toString(file.bytes()), "xsd:nonNegativeInteger"));
        Map<String, Object> checksum = new LinkedHashMap<>();
        checksum.put("@type", "spdx:Checksum");
        checksum.put("spdx:algorithm", id("spdx:checksumAlgorithm_sha256"));
        checksum.put("spdx:checksumValue", typed(file.sha256(), "xsd:hexBinary"));
        distribution.put("spdx:checksum", checksum);
        if (!file.standard().isEmpty()) {
            distribution.put("dct:conformsTo", id(file.standard()));
        }
        return distribution;
    }

    private static Map<String, Object> id(String address) {
        return Map.of("@id", address);
    }

    private static Map<String, Object> english(String text) {
        Map<String, Object> literal = new LinkedHashMap<>();
        literal.put("@value", text);
        literal.put("@language", "en");
        return literal;
    }

    private static Map<String, Object> typed(String text, String type) {
        Map<String, Object> literal = new LinkedHashMap<>();
        literal.put("@value", text);
        literal.put("@type", type);
        return literal;
    }
}
