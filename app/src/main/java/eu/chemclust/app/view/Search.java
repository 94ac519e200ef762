package eu.chemclust.app.view;

import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RegionStatus;
import eu.chemclust.observatory.framework.FrameworkNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Looks for a text among regions, indicators and pages, whatever the case and the accents.
public final class Search {
    private static final int MOST = 40;
    private static final int MOST_SUGGESTED = 8;

    private final BenchmarkResult result;
    private final Messages messages;
    private final UnaryOperator<String> addresses;

    /// A search in the words of one language.
    ///
    /// @param addresses makes the address of a path in the reader's language
    public Search(BenchmarkResult result, Messages messages, UnaryOperator<String> addresses) {
        this.result = result;
        this.messages = messages;
        this.addresses = addresses;
    }

    /// The page for a text; without a text it asks for one.
    public SearchPage page(String text) {
        List<SearchPage.Group> groups = new ArrayList<>();
        if (!text.isBlank()) {
            add(groups, "search.regions", regions(text));
            add(groups, "search.indicators", indicators(text));
            add(groups, "search.pages", pages(text));
        }
        int found = groups.stream().mapToInt(group -> group.hits().size()).sum();
        String answer = text.isBlank()
                ? messages.text("search.lead")
                : found == 0
                        ? messages.text("search.none", text)
                        : messages.text("search.found", messages.numbers().whole(found), text);
        return new SearchPage(text, answer, groups);
    }

    /// Names to choose from while a text is written.
    public List<String> suggestions(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        List<SearchPage.Hit> hits = new ArrayList<>(regions(text));
        hits.addAll(indicators(text));
        return hits.stream()
                .map(SearchPage.Hit::title)
                .distinct()
                .limit(MOST_SUGGESTED)
                .toList();
    }

    private void add(List<SearchPage.Group> groups, String key, List<SearchPage.Hit> hits) {
        if (!hits.isEmpty()) {
            groups.add(new SearchPage.Group(messages.text(key), hits));
        }
    }

    /// Regions, those whose name or code begins with the text first.
    private List<SearchPage.Hit> regions(String text) {
        String wanted = plain(text);
        return result.regions().values().stream()
                .filter(status -> Selection.matches(status, text))
                .sorted(Comparator.<RegionStatus>comparingInt(status -> begins(status, wanted) ? 0 : 1)
                        .thenComparing(status -> status.region().name()))
                .limit(MOST)
                .map(status -> new SearchPage.Hit(
                        status.region().name(),
                        status.region().code().code() + " · "
                                + messages.country(status.region().country()),
                        addresses.apply("/regions/" + status.region().code().code())))
                .toList();
    }

    private static boolean begins(RegionStatus status, String wanted) {
        return plain(status.region().name()).startsWith(wanted)
                || plain(status.region().localName()).startsWith(wanted)
                || plain(status.region().code().code()).startsWith(wanted);
    }

    private List<SearchPage.Hit> indicators(String text) {
        String wanted = plain(text);
        return result.framework().indicators().stream()
                .filter(indicator -> holds(indicator, wanted))
                .map(indicator -> new SearchPage.Hit(
                        indicator.name(messages.language()),
                        messages.unit(indicator.unit()),
                        addresses.apply("/indicators/" + indicator.code())))
                .toList();
    }

    private boolean holds(FrameworkNode.Indicator indicator, String wanted) {
        return plain(indicator.name(messages.language())).contains(wanted)
                || plain(indicator.name("en")).contains(wanted)
                || indicator.code().contains(wanted)
                || plain(indicator.description().rationale(messages.language())).contains(wanted);
    }

    private List<SearchPage.Hit> pages(String text) {
        String wanted = plain(text);
        List<SearchPage.Hit> hits = new ArrayList<>();
        for (Map.Entry<String, String> page : SITE.entrySet()) {
            String title = messages.text(page.getValue());
            if (plain(title).contains(wanted)) {
                hits.add(new SearchPage.Hit(title, page.getKey(), addresses.apply(page.getKey())));
            }
        }
        for (MethodDocs.Doc doc : MethodDocs.all()) {
            if (plain(doc.title()).contains(wanted) || plain(doc.text()).contains(wanted)) {
                hits.add(new SearchPage.Hit(
                        doc.title(), messages.text("nav.method"), addresses.apply("/method/" + doc.path())));
            }
        }
        return hits.stream().limit(MOST).toList();
    }

    private static final Map<String, String> SITE = new java.util.TreeMap<>(Map.of(
            "/", "nav.ranking",
            "/compare", "nav.compare",
            "/indicators", "nav.indicators",
            "/framework", "nav.framework",
            "/method", "nav.method",
            "/data", "sources.heading",
            "/api", "nav.api"));

    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
