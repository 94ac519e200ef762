package eu.chemclust.app.api;

import eu.chemclust.observatory.edition.Edition;
import eu.chemclust.observatory.edition.EditionDescription;
import eu.chemclust.observatory.edition.EditionState;
import eu.chemclust.report.ExportFormat;
import java.util.ArrayList;
import java.util.List;

/// An edition in a list of editions.
///
/// @param frozen    whether it is published and will not change
/// @param published day of publication, empty for a draft
/// @param self      its address
public record ApiEdition(
        String name,
        String title,
        boolean frozen,
        String published,
        String framework,
        String method,
        int headlineYear,
        int regions,
        String self) {

    /// All of an edition.
    ///
    /// @param fingerprint sum over all its files: who has the same, has the same edition
    /// @param about       what it was made from
    /// @param downloads   addresses of its figures in all forms
    public record Whole(ApiEdition edition, String fingerprint, EditionDescription about, List<String> downloads) {
        public Whole {
            downloads = List.copyOf(downloads);
        }
    }

    /// An edition in a list.
    public static ApiEdition of(Edition edition) {
        EditionDescription about = edition.description();
        return new ApiEdition(
                about.name(),
                about.title(),
                edition.state() == EditionState.FROZEN,
                edition.published(),
                about.framework(),
                about.methodVersion(),
                about.headlineYear(),
                about.regions(),
                "/api/v1/editions/" + about.name());
    }

    /// All of an edition.
    public static Whole whole(Edition edition) {
        ApiEdition summary = of(edition);
        List<String> downloads = new ArrayList<>();
        for (ExportFormat format : ExportFormat.values()) {
            downloads.add(summary.self() + "/data?format=" + format.code());
        }
        return new Whole(summary, edition.fingerprint(), edition.description(), downloads);
    }
}
