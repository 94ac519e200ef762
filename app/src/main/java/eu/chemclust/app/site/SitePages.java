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
}
