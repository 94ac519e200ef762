package eu.chemclust.app.site;

import eu.chemclust.app.view.Frame;
import eu.chemclust.app.view.Pages;
import eu.chemclust.app.view.RegionPage;
import java.util.Map;

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
}
