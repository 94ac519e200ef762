package eu.chemclust.app.web;

import eu.chemclust.app.view.Address;
import eu.chemclust.app.view.ComparePage;
import eu.chemclust.app.view.FigureFile;
import eu.chemclust.app.view.Frame;
import eu.chemclust.app.view.Messages;
import eu.chemclust.app.view.RegionLinks;
import eu.chemclust.app.view.Selection;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.benchmark.RegionStatus;
import eu.chemclust.observatory.framework.FrameworkNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Reads what a request asks for; what is not allowed becomes a [BadRequest] that says what is.
final class RequestReader {
    private static final int LONGEST_SEARCH = 80;
    private static final int LONGEST_ECHO = 40;

    private final BenchmarkResult result;
    private final StaticVersion version;

    RequestReader(BenchmarkResult result, StaticVersion version) {
        this.result = result;
        this.version = version;
    }

    /// The selection that the parameters `year`, `scope`, `country`, `members` and `q` make.
    Selection selection(HttpServletRequest request) {
        return new Selection(year(request), scope(request), country(request), members(request), search(request));
    }

    int year(HttpServletRequest request) {
        String text = parameter(request, "year");
        if (text.isEmpty()) {
            return result.method().headlineYear();
        }
        return result.years().stream()
                .filter(year -> year.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new BadRequest(
                        "problem.year",
                        echo(text),
                        result.years().getFirst().toString(),
                        result.years().getLast().toString()));
    }

    RankingScope scope(HttpServletRequest request) {
        String text = parameter(request, "scope");
        return switch (text) {
            case "", "chemical" -> RankingScope.CHEMICAL;
            case "all" -> RankingScope.ALL;
            default -> throw new BadRequest("problem.scope", echo(text));
        };
    }

    private String country(HttpServletRequest request) {
        String text = parameter(request, "country");
        TreeSet<String> countries = result.regions().values().stream()
                .map(status -> status.region().country())
                .collect(Collectors.toCollection(TreeSet::new));
        if (text.isEmpty() || countries.contains(text)) {
            return text;
        }
        throw new BadRequest("problem.country", echo(text), String.join(", ", countries));
    }

    private static boolean members(HttpServletRequest request) {
        String text = parameter(request, "members");
        return switch (text) {
            case "" -> false;
            case "yes" -> true;
            default -> throw new BadRequest("problem.members");
        };
    }

    static String search(HttpServletRequest request) {
        String text = parameter(request, "q");
        if (text.length() > LONGEST_SEARCH) {
            throw new BadRequest("problem.search", Integer.toString(LONGEST_SEARCH));
        }
        return text;
    }

    /// Width of a figure in pixels.
    int width(HttpServletRequest request, int otherwise) {
        String text = parameter(request, "width");
        if (text.isEmpty()) {
            return otherwise;
        }
        int width = text.matches("[0-9]{3,4}") ? Integer.parseInt(text) : 0;
        if (!(width >= 320 && width <= 2000)) {
            throw new BadRequest("problem.width");
        }
        return width;
    }

    /// Which colours a figure is to wear.
    FigureFile.Theme theme(HttpServletRequest request) {
        String text = parameter(request, "theme");
        for (FigureFile.Theme theme : FigureFile.Theme.values()) {
            if (theme.parameter().equals(text)) {
                return theme;
            }
        }
        if (text.isEmpty()) {
            return FigureFile.Theme.LIGHT;
        }
        throw new BadRequest("problem.theme", echo(text));
    }

    /// The regions to compare: codes with commas between them, in `regions` or in `add`, each kept once.
    List<String> regions(HttpServletRequest request) {
        String all = parameter(request, "regions") + ',' + parameter(request, "add");
        List<String> codes = java.util.Arrays.stream(all.split(",", -1))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .map(this::codeOf)
                .distinct()
                .toList();
        if (codes.size() > ComparePage.MOST) {
            throw new BadRequest("problem.regions", Integer.toString(ComparePage.MOST));
        }
        return codes;
    }

    /// Codes of regions from codes or names with commas between them, each once.
    List<String> codes(String text) {
        return java.util.Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(this::codeOf)
                .distinct()
                .toList();
    }

    /// A code, or a name as a list of suggestions gives it.
    private String codeOf(String text) {
        if (result.find(text).isPresent()) {
            return text;
        }
        return result.regions().values().stream()
                .filter(status -> status.region().name().equalsIgnoreCase(text))
                .map(status -> status.region().code().code())
                .findFirst()
                .orElseThrow(() -> new UnknownRegion(echo(text)));
    }

    /// The indicator of a code in a path.
    FrameworkNode.Indicator indicator(String code) {
        return result.framework().indicators().stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new UnknownIndicator(echo(code)));
    }

    /// The region of a code in a path.
    RegionStatus region(String code) {
        return result.find(code).orElseThrow(() -> new UnknownRegion(echo(code)));
    }

    /// The language of `lang`, or the best of those that the browser asks for.
    Messages messages(HttpServletRequest request) {
        String text = parameter(request, "lang");
        if (text.isEmpty()) {
            return accepted(request);
        }
        List<String> known =
                Messages.LANGUAGES.stream().map(Locale::getLanguage).toList();
        if (!known.contains(text)) {
            throw new BadRequest("problem.lang", echo(text), String.join(", ", known));
        }
        return Messages.of(Locale.of(text));
    }

    /// The best language that the browser asks for, whatever `lang` says.
    static Messages accepted(HttpServletRequest request) {
        return Messages.of(Collections.list(request.getLocales()).stream()
                .filter(locale -> Messages.LANGUAGES.stream()
                        .anyMatch(known -> known.getLanguage().equals(locale.getLanguage())))
                .findFirst()
                .orElse(Locale.ENGLISH));
    }

    /// The frame of a page; its address holds only what was chosen.
    Frame frame(HttpServletRequest request, Messages messages, String title, Selection selection) {
        Address language = Address.of(request.getRequestURI()).with("lang", parameter(request, "lang"));
        return new Frame(messages, title, selection.address(language, result), version.text());
    }

    /// The frame of a page whose address is given.
    Frame frame(Messages messages, String title, Address here) {
        return new Frame(messages, title, here, version.text());
    }

    /// Links to region pages that keep year, scope and language.
    RegionLinks links(HttpServletRequest request, Selection selection) {
        Selection kept = new Selection(selection.year(), selection.scope(), "", false, "");
        Address base = kept.address(Address.of("/regions/").with("lang", parameter(request, "lang")), result);
        return region -> base.at("/regions/" + region).text();
    }

    static String parameter(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        return text == null ? "" : text.strip();
    }

    static String echo(String text) {
        return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…";
    }
}
