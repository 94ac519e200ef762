package eu.chemclust.exchange.importing;

import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.RecordKind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The fields that a mapping can fill, by kind.
final class RecordFields {
    private static final List<String> HEAD = List.of(
            "summary",
            "region",
            "country",
            "place",
            "latitude",
            "longitude",
            "point",
            "organisation",
            "theme",
            "sector",
            "keyword",
            "trl.lowest",
            "trl.highest",
            "start",
            "end",
            "url",
            "confirmed",
            "expires");

    private RecordFields() {}

    static Set<String> of(RecordKind kind) {
        Set<String> fields = new TreeSet<>(HEAD);
        for (Language language : Language.values()) {
            fields.add("title." + language.code());
        }
        fields.addAll(own(kind));
        return fields;
    }

    private static List<String> own(RecordKind kind) {
        return switch (kind) {
            case PRACTICE ->
                List.of(
                        "problem",
                        "done",
                        "resources",
                        "resourcesEur",
                        "resourcesBasis",
                        "evidence",
                        "evidenceKind",
                        "difficulties",
                        "transfer",
                        "contacts");
            case FACILITY -> List.of("operator", "technologies", "scale", "access", "areaSquareMetres");
            case PROJECT -> List.of("acronym", "programme", "call", "topics", "totalCostEur", "grantEur");
            case ORGANISATION ->
                List.of(
                        "type",
                        "shortName",
                        "identifier",
                        "membership",
                        "address",
                        "drivingForce",
                        "management",
                        "internationalisation",
                        "financing",
                        "projects",
                        "moneyEur");
            case CALL ->
                List.of("programme", "reference", "action", "stages", "conditions", "budgetLowEur", "budgetHighEur");
            case EXCHANGE ->
                List.of(
                        "material",
                        "wasteCode",
                        "provider",
                        "providerSector",
                        "receiver",
                        "receiverSector",
                        "use",
                        "development",
                        "reference");
            case STREAM -> List.of("direction", "wasteCode", "hazardous", "quantity");
            case OCCUPATION -> List.of("code", "group", "otherName", "greenShare");
            case PAPER -> List.of("type", "topic", "signatories", "dateNote");
            case EVENT -> List.of("network", "topic", "dateNote");
        };
    }
}
