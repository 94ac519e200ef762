package eu.chemclust.app.cli;

import eu.chemclust.exchange.Language;
import eu.chemclust.exchange.RecordHead;
import eu.chemclust.exchange.RecordKind;
import eu.chemclust.exchange.RecordStatus;
import eu.chemclust.exchange.search.Facet;
import eu.chemclust.exchange.search.FacetCount;
import eu.chemclust.exchange.search.Hit;
import eu.chemclust.exchange.search.SearchNote;
import eu.chemclust.exchange.search.SearchRequest;
import eu.chemclust.exchange.search.SearchResult;
import eu.chemclust.exchange.search.Snippet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Hits for a terminal: the answer in a sentence, each hit with a passage, what they can be narrowed by.
final class HitTable {
    private static final String BOLD = "\u001b[1m";
    private static final String FAINT = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";
    private static final int FACETS = 8;

    private final SearchRequest request;
    private final SearchResult result;
    private final boolean colours;

    HitTable(SearchRequest request, SearchResult result, boolean colours) {
        this.request = request;
        this.result = result;
        this.colours = colours;
    }

    String text(boolean withFacets) {
        StringBuilder text = new StringBuilder();
        line(text, answer());
        notes().forEach(note -> line(text, note));
        int rank = request.offset();
        for (Hit hit : result.hits()) {
            rank++;
            line(text, "");
            line(text, String.format(Locale.ROOT, "%3d  ", rank) + style(BOLD, title(hit)));
            line(text, "     " + style(FAINT, facts(hit)));
            String snippet = marked(hit.snippet());
            if (!snippet.isBlank()) {
                line(text, "     " + snippet);
            }
            hit.record().head().provenance().urls().stream()
                    .findFirst()
                    .ifPresent(url -> line(text, "     " + style(FAINT, url)));
        }
        line(text, "");
        if (withFacets) {
            facets(text);
        } else if (result.total() > result.hits().size()) {
            line(text, kinds());
        }
        return text.toString();
    }

    private Language language() {
        return request.language().orElse(Language.EN);
    }

    private String title(Hit hit) {
        String title = hit.record().head().title(language());
        return title.length() <= 110 ? title : title.substring(0, 109) + "\u2026";
    }

    private String answer() {
        String what = request.text().isBlank() ? "" : " for " + shortened(request.text());
        if (result.total() == 0) {
            return "No record" + what + ". Leave out a word or a filter.";
        }
        String shown = result.total() == result.hits().size()
                ? ""
                : ", " + result.hits().size() + " shown (--top, --from)";
        return String.format(
                Locale.ROOT, "%,d record%s%s%s.", result.total(), result.total() == 1 ? "" : "s", what, shown);
    }

    private static String shortened(String text) {
        return "\"" + (text.length() <= 60 ? text : text.substring(0, 59) + "\u2026") + "\"";
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!result.concepts().isEmpty()) {
            notes.add("Understood: " + String.join(", ", result.concepts()).replace('_', ' ') + ".");
        }
        result.suggestion().ifPresent(text -> notes.add("Did you mean: " + text));
        for (SearchNote note : result.notes()) {
            notes.add(
                    switch (note) {
                        case SHORTENED -> "The words were too many; only the first were searched.";
                        case WILDCARDS_IGNORED ->
                            "An asterisk counts at the end of a word of two letters or more; others were passed over.";
                        case SOME_WORDS -> "No record has all the words; these have some of them.";
                        case NO_WORDS -> "There is no word to search for; all records are listed.";
                        case IN_TURN ->
                            "Without words, kinds come in turn: what can be used now first, what has ended last.";
                    });
        }
        return notes;
    }

    private static String facts(Hit hit) {
        RecordHead head = hit.record().head();
        List<String> facts = new ArrayList<>();
        facts.add(hit.record().kind().code());
        String where = head.locality().isEmpty() || head.locality().length() > 60 ? "" : head.locality();
        String codes = head.regions().isEmpty()
                ? String.join("/", head.countries())
                : head.regions().stream().map(region -> region.code()).collect(Collectors.joining("/"));
        facts.add((where + " " + codes).strip());
        hit.kilometres()
                .ifPresent(kilometres -> facts.add((head.place().isPresent()
                                        && head.place().get().precision() == eu.chemclust.exchange.Place.Precision.POINT
                                ? ""
                                : "about ")
                        + Math.round(kilometres) + " km"));
        if (hit.record().kind() == RecordKind.CALL) {
            head.end().ifPresent(day -> facts.add("deadline " + day));
        } else if (head.start().isPresent() || head.end().isPresent()) {
            String first =
                    head.start().map(day -> Integer.toString(day.getYear())).orElse("");
            String last = head.end().map(day -> Integer.toString(day.getYear())).orElse("");
            facts.add(last.isEmpty() || last.equals(first) ? first : first + "-" + last);
        }
        head.trl().ifPresent(range -> facts.add("TRL " + range.lowest() + "-" + range.highest()));
        hit.record().amountEur().ifPresent(amount -> facts.add(String.format(Locale.ROOT, "EUR %,.0f", amount)));
        if (hit.status() == RecordStatus.EXPIRED) {
            facts.add(
                    hit.record().kind() == RecordKind.CALL
                            ? "closed"
                            : "not confirmed since " + head.provenance().lastConfirmed());
        }
        facts.removeIf(String::isBlank);
        return String.join("  \u00b7  ", facts);
    }

    private String marked(Snippet snippet) {
        StringBuilder text = new StringBuilder();
        for (Snippet.Piece piece : snippet.pieces()) {
            text.append(piece.found() ? style(BOLD, piece.text()) : piece.text());
        }
        return text.toString();
    }

    private String kinds() {
        return "Kinds: " + counts(result.facets().getOrDefault(Facet.KIND, List.of())) + ". More: --facets.";
    }

    private void facets(StringBuilder text) {
        for (Facet facet : Facet.values()) {
            List<FacetCount> counts = result.facets().getOrDefault(facet, List.of());
            if (!counts.isEmpty()) {
                line(text, String.format(Locale.ROOT, "--%-8s ", facet.code()) + counts(counts));
            }
        }
    }

    private static String counts(List<FacetCount> counts) {
        String first = counts.stream()
                .limit(FACETS)
                .map(count -> count.value() + " " + String.format(Locale.ROOT, "%,d", count.count()))
                .collect(Collectors.joining(", "));
        return counts.size() > FACETS ? first + ", \u2026" : first;
    }

    private static void line(StringBuilder text, String line) {
        text.append(line.stripTrailing()).append(System.lineSeparator());
    }

    private String style(String code, String text) {
        return colours ? code + text + PLAIN : text;
    }
}
