package eu.chemclust.exchange.importing;

import eu.chemclust.exchange.Call;
import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.Event;
import eu.chemclust.exchange.Exchange;
import eu.chemclust.exchange.Facility;
import eu.chemclust.exchange.Occupation;
import eu.chemclust.exchange.Organisation;
import eu.chemclust.exchange.Paper;
import eu.chemclust.exchange.Practice;
import eu.chemclust.exchange.Project;
import eu.chemclust.exchange.RecordHead;
import eu.chemclust.exchange.RecordKind;
import eu.chemclust.exchange.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/// Adds to the head what its kind adds.
final class KindBuilder {
    private static final Pattern WASTE = Pattern.compile("([0-9]{2}(?:[0-9]{2}){0,2})([\\^*#?]*)");

    private KindBuilder() {}

    static CatalogueRecord of(RecordKind kind, RecordHead head, CheckedRow row) {
        return switch (kind) {
            case PRACTICE ->
                new Practice(
                        head,
                        row.text("problem"),
                        row.text("done"),
                        row.text("resources"),
                        row.number("resourcesEur"),
                        row.text("resourcesBasis"),
                        row.text("evidence"),
                        row.text("evidenceKind"),
                        row.text("difficulties"),
                        row.text("transfer"),
                        row.text("contacts"));
            case FACILITY ->
                new Facility(
                        head,
                        row.text("operator"),
                        row.list("technologies"),
                        row.text("scale"),
                        row.text("access"),
                        row.number("areaSquareMetres"));
            case PROJECT ->
                new Project(
                        head,
                        row.text("acronym"),
                        row.text("programme"),
                        row.text("call"),
                        row.list("topics"),
                        row.number("totalCostEur"),
                        row.number("grantEur"),
                        Map.of());
            case ORGANISATION -> organisation(head, row);
            case CALL ->
                new Call(
                        head,
                        row.text("programme"),
                        row.text("reference"),
                        row.text("action"),
                        row.text("stages"),
                        cut(row.text("conditions")),
                        row.number("budgetLowEur"),
                        row.number("budgetHighEur"));
            case EXCHANGE ->
                new Exchange(
                        head,
                        row.text("material"),
                        wastes(row),
                        row.text("provider"),
                        row.sectors("providerSector"),
                        row.text("receiver"),
                        row.sectors("receiverSector"),
                        row.text("use"),
                        row.text("development"),
                        row.text("reference"));
            case STREAM ->
                new Stream(
                        head,
                        direction(row),
                        wastes(row).isEmpty() ? "" : wastes(row).getFirst(),
                        row.text("hazardous").matches("1|true|yes"),
                        row.text("quantity"));
            case OCCUPATION ->
                new Occupation(
                        head, row.text("code"), row.text("group"), row.list("otherName"), OptionalDouble.empty());
            case PAPER ->
                new Paper(head, row.text("type"), row.text("topic"), row.text("signatories"), row.text("dateNote"));
            case EVENT -> new Event(head, row.text("network"), row.text("topic"), row.text("dateNote"));
        };
    }

    private static Organisation organisation(RecordHead head, CheckedRow row) {
        return new Organisation(
                head,
                row.text("type"),
                row.text("shortName"),
                row.list("identifier").stream().filter(id -> !id.endsWith(":")).toList(),
                row.text("membership"),
                row.text("address"),
                row.text("drivingForce"),
                row.text("management"),
                row.text("internationalisation"),
                row.text("financing"),
                row.number("projects"),
                row.number("moneyEur"));
    }

    private static String direction(CheckedRow row) {
        String text = row.text("direction").toLowerCase(Locale.ROOT);
        if (!Set.of(Stream.OFFERED, Stream.WANTED, Stream.CLASS).contains(text)) {
            row.wrong("direction", text, "a stream is offered or wanted.", "Write offered or wanted.");
            return "";
        }
        return text;
    }

    private static String cut(String text) {
        return text.length() <= 2000 ? text : text.substring(0, 1997) + "...";
    }

    /// Codes of wastes; those that the source marks as inferred get a question mark.
    private static List<String> wastes(CheckedRow row) {
        List<String> codes = new ArrayList<>();
        for (String text : row.list("wasteCode")) {
            var matcher = WASTE.matcher(text.replace(" ", ""));
            if (matcher.matches()) {
                codes.add(matcher.group(1) + (String.valueOf(matcher.group(2)).isEmpty() ? "" : "?"));
            } else {
                row.wrong("wasteCode", text, "a code of the European Waste Catalogue is due here.", "Write 070104.");
            }
        }
        return codes;
    }
}
