package eu.chemclust.app.exchange;

import eu.chemclust.app.view.Frame;
import eu.chemclust.app.view.Pages;
import java.util.Map;

/// Turns the models of this package into HTML.
public final class ExchangePages {
    private ExchangePages() {}

    /// A search.
    public static String search(Frame frame, ExchangePage page) {
        return Pages.render("exchange.jte", Map.of("frame", frame, "page", page));
    }

    /// A record.
    public static String record(Frame frame, RecordPage page) {
        return Pages.render("record.jte", Map.of("frame", frame, "page", page));
    }

    /// What there is for a need.
    public static String need(Frame frame, NeedPage page) {
        return Pages.render("need.jte", Map.of("frame", frame, "page", page));
    }

    /// A finder.
    public static String finder(Frame frame, FinderPage page) {
        return Pages.render("finder.jte", Map.of("frame", frame, "page", page));
    }

    /// The network.
    public static String network(Frame frame, NetworkPage page) {
        return Pages.render("network.jte", Map.of("frame", frame, "page", page));
    }
}
