package eu.chemclust.app.view;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What every page has around its content.
///
/// @param messages words in the reader's language
/// @param title    title of the page, for tab and history
/// @param here     address of the page as it was asked for
/// @param version  changes when a static file changes, so that browsers may keep them
public record Frame(Messages messages, String title, Address here, String version) {
    private static final String LANGUAGE = "lang";

    /// A message, with its gaps filled.
    public String text(String key, String... values) {
        return messages.text(key, values);
    }

    public String language() {
        return messages.language();
    }

    /// The language of a message where it is another than the page's, for the `lang` attribute; null otherwise.
    public @Nullable String lang(String key) {
        return messages.isOwn(key) ? null : "en";
    }

    /// A part of the site in its navigation.
    ///
    /// @param path    its first page
    /// @param key     of its name
    /// @param current "page" or "true" where the reader is in it, else null
    public record Section(String path, String key, @Nullable String current) {}

    /// The parts of the site. They fit on one line of a page 1,280 pixels wide in every language.
    public List<Section> sections() {
        return List.of(
                section("/", "nav.ranking"),
                section("/compare", "nav.compare"),
                section("/explore", "nav.explore"),
                section("/what-if", "nav.whatif"),
                section("/indicators", "nav.indicators"),
                section("/framework", "nav.framework"),
                section("/method", "nav.method"),
                section("/exchange", "nav.exchange"),
                section("/network", "nav.network"),
                section("/editions", "nav.editions"),
                section("/data", "nav.sources"));
    }

    /// What is for some readers only, at the foot of the page.
    public List<Section> more() {
        return List.of(section("/api", "nav.api"));
    }

    private Section section(String path, String key) {
        if (here.path().equals(path)) {
            return new Section(path, key, "page");
        }
        boolean below = path.equals("/")
                ? here.path().startsWith("/regions/")
                : here.path().startsWith(path + "/");
        return new Section(path, key, below ? "true" : null);
    }

    /// The languages to choose from.
    public List<Locale> languages() {
        return Messages.LANGUAGES;
    }

    /// This page in another language.
    public String in(Locale language) {
        return here.with(LANGUAGE, language.getLanguage()).text();
    }

    /// A language's own name for itself.
    public String nameOf(Locale language) {
        return Messages.of(language).text("language.name");
    }

    /// Another page, in the language chosen by address where there is one.
    public Address to(String path) {
        return Address.of(path).with(LANGUAGE, here.parameters().getOrDefault(LANGUAGE, ""));
    }

    /// The language that a form has to keep; empty where the browser's choice holds.
    public String keptLanguage() {
        return here.parameters().getOrDefault(LANGUAGE, "");
    }

    /// Address of a static file.
    public String file(String name) {
        return "/static/" + name + "?v=" + version;
    }
}
