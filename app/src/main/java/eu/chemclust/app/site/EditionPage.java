package eu.chemclust.app.site;

import eu.chemclust.app.view.Frame;
import eu.chemclust.app.view.Messages;
import eu.chemclust.app.view.SourceRow;
import eu.chemclust.observatory.edition.Edition;
import eu.chemclust.observatory.edition.EditionDescription;
import eu.chemclust.tables.Finding;
import java.util.List;
import java.util.Optional;

/// One edition: what it was made from, whether it is proved, and its files.
///
/// @param name        name
/// @param title       title
/// @param answer      what it is, a sentence
/// @param facts       what it consists of
/// @param fingerprint the number it is recognised by
/// @param proof       "proved", "refuted" or "running", for the style sheet
/// @param proofText   the same as a sentence
/// @param findings    what does not agree; empty where it is proved
/// @param sources     publications under it
/// @param others      editions to compare it with
/// @param forms       files to take away
public record EditionPage(
        String name,
        String title,
        String answer,
        List<Fact> facts,
        String fingerprint,
        String proof,
        String proofText,
        List<String> findings,
        List<SourceRow> sources,
        List<String> others,
        List<Form> forms) {
    public EditionPage {
        facts = List.copyOf(facts);
        findings = List.copyOf(findings);
        sources = List.copyOf(sources);
        others = List.copyOf(others);
        forms = List.copyOf(forms);
    }

    /// A fact about it.
    public record Fact(String name, String value) {}

    /// A file to take away.
    public record Form(String name, String link, String what) {}

    /// Makes the page.
    ///
    /// @param proof what was found when it was computed anew; empty while that is under way
    public static EditionPage of(Edition edition, Optional<List<Finding>> proof, List<String> others, Frame frame) {
        Messages messages = frame.messages();
        EditionDescription about = edition.description();
        String verdict =
                proof.map(findings -> findings.isEmpty() ? "proved" : "refuted").orElse("running");
        return new EditionPage(
                about.name(),
                about.title(),
                messages.text("edition.answer", EditionsPage.state(messages, edition)),
                facts(messages, edition),
                edition.fingerprint(),
                verdict,
                messages.text("edition.proof." + verdict),
                proof.orElse(List.of()).stream().map(Finding::sentence).toList(),
                SourceRow.of(about.vintages(), messages),
                others,
                List.of("csv", "json-stat", "sdmx-csv", "xlsx").stream()
                        .map(form -> new Form(
                                messages.text("edition.form." + form),
                                frame.to("/editions/" + about.name() + "/" + form)
                                        .text(),
                                messages.text("edition.form." + form + ".what")))
                        .toList());
    }

    private static List<Fact> facts(Messages messages, Edition edition) {
        EditionDescription about = edition.description();
        return List.of(
                new Fact(messages.text("edition.framework"), about.framework()),
                new Fact(messages.text("edition.method"), about.methodVersion()),
                new Fact(
                        messages.text("edition.replications"),
                        messages.text(
                                "edition.replications.value",
                                messages.numbers().whole(about.replications()),
                                Long.toString(about.seed()))),
                new Fact(messages.text("edition.years"), messages.years(about.years())),
                new Fact(
                        messages.text("edition.regions"),
                        messages.text(
                                "edition.regions.value",
                                messages.numbers().whole(about.regions()),
                                about.geography(),
                                messages.numbers().whole(about.chemicalRegions()))),
                new Fact(messages.text("edition.software"), about.software()));
    }
}
