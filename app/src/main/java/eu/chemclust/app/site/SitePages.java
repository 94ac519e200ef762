package eu.chemclust.app.site;

import eu.chemclust.app.view.DataPage;
import eu.chemclust.app.view.Frame;
import eu.chemclust.app.view.IndicatorPage;
import eu.chemclust.app.view.Pages;
import eu.chemclust.app.view.RegionPage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns the models of this package into HTML.
public final class SitePages {
    private SitePages() {}

    /// A region's page.
    public static String region(Frame frame, RegionPage page, Portrait portrait) {
        return Pages.render("region.jte", Map.of("frame", frame, "page", page, "portrait", portrait));
    }

    /// The page of what-ifs.
    public static String whatIf(Frame frame, WhatIfPage page) {
        return Pages.render("whatif.jte", Map.of("frame", frame, "page", page));
    }

    /// The answer of a what-if alone.
    public static String whatIfAnswer(Frame frame, WhatIfOutcome answer) {
        return Pages.render("tag/outcome.jte", Map.of("frame", frame, "answer", answer));
    }

    /// The list of editions.
    public static String editions(Frame frame, EditionsPage page) {
        return Pages.render("editions.jte", Map.of("frame", frame, "page", page));
    }

    /// One edition.
    public static String edition(Frame frame, EditionPage page) {
        return Pages.render("edition.jte", Map.of("frame", frame, "page", page));
    }

    /// What changed between two editions.
    ///
    /// @param names editions to choose from
    /// @param from  name of the earlier one; empty before the choice
    /// @param to    name of the later one; empty before the choice
    /// @param page  what changed; empty before the choice, or while it is computed
    public static String diff(Frame frame, List<String> names, String from, String to, Optional<DiffPage> page) {
        return Pages.render("diff.jte", Map.of("frame", frame, "names", names, "from", from, "to", to, "page", page));
    }

    /// The data under the benchmark.
    public static String data(Frame frame, DataPage page, HeldData holdings) {
        return Pages.render("data.jte", Map.of("frame", frame, "page", page, "holdings", holdings));
    }

    /// An indicator.
    ///
    /// @param revisions what later publications changed in it
    public static String indicator(Frame frame, IndicatorPage page, List<HeldData.Revised> revisions) {
        return Pages.render("indicator.jte", Map.of("frame", frame, "page", page, "revisions", revisions));
    }
}
